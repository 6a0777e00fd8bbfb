import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** The texts that visitors have agreed to, each once: the site may say something else by now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consent_text (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      -- As in chat_entry.agreed_to.
      text_hash bytea not null check (octet_length(text_hash) = 32),
      text text not null check (length(text) between 1 and 600),
      privacy_url text not null check (length(privacy_url) <= 300),
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, text_hash)
    )`.execute(db)
  await tenantTable(db, 'consent_text')
}
