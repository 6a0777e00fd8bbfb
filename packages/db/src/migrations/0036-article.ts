import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What a business has written down to be found by its visitors: public as soon as it is published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Finds words that were mistyped.
  await sql`create extension if not exists pg_trgm`.execute(db)
  await sql`
    create type article_language as enum ('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'ja', 'zh', 'ar', 'uk')`.execute(
    db,
  )
  // Which stems and which words say nothing. Postgres has no stems for those not named here.
  await sql`
    create function search_config(p_language article_language) returns regconfig
    language sql immutable set search_path = pg_catalog, public, pg_temp
    return case p_language
      when 'en' then 'english'::regconfig
      when 'de' then 'german'::regconfig
      when 'fr' then 'french'::regconfig
      when 'es' then 'spanish'::regconfig
      when 'pt' then 'portuguese'::regconfig
      when 'it' then 'italian'::regconfig
      when 'nl' then 'dutch'::regconfig
      when 'sv' then 'swedish'::regconfig
      when 'ar' then 'arabic'::regconfig
      else 'simple'::regconfig end`.execute(db)
  // Whoever breaks in finds no function that is not needed: each is granted by itself.
  await sql`
    grant execute on function search_config(article_language), similarity(text, text) to frontdesk_app, frontdesk_worker`.execute(
    db,
  )
  await sql`
    create table article (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      language article_language not null,
      title text not null check (length(title) between 1 and 160),
      body text not null check (length(body) between 1 and 8000),
      published boolean not null default false,
      -- Stems, those of the title first in weight; and the words as they are spelled, without accents, for typing errors.
      search tsvector not null,
      words text[] not null,
      helpful_count integer not null default 0,
      unhelpful_count integer not null default 0,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'article')
}
