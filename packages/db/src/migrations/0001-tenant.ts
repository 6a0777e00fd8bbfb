import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Whom row-level security asks: no tenant set means nothing is seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db)
  await sql`revoke all on schema public from public`.execute(db)
  await sql`grant usage on schema public to frontdesk_app, frontdesk_worker, frontdesk_auth, frontdesk_intake`.execute(
    db,
  )

  // The setting is '' and not null once a transaction that set it has ended.
  await sql`
    create function app_tenant_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid`.execute(db)
  await sql`
    create function app_subject_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.subject_id', true), '')::uuid`.execute(db)

  await sql`
    create type stripe_account_state as enum ('none', 'onboarding', 'restricted', 'active', 'deauthorised')`.execute(db)
  await sql`
    create table tenant (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      zone text not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      address text not null default '',
      stripe_account_id text,
      stripe_state stripe_account_state not null default 'none'
        check ((stripe_state = 'none') = (stripe_account_id is null)),
      -- What Stripe still wants to know, in its own words, and why it takes no payments meanwhile.
      stripe_due text[] not null default '{}' check (cardinality(stripe_due) <= 100),
      stripe_disabled text check (length(stripe_disabled) <= 100),
      stripe_check_at timestamptz,
      -- Days on which nobody works: ISO 3166, and a part of that country.
      holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
      holiday_region text check (length(holiday_region) <= 20),
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`alter table tenant enable row level security`.execute(db)
  await sql`alter table tenant force row level security`.execute(db)
  await sql`create policy own on tenant using (id = app_tenant_id()) with check (id = app_tenant_id())`.execute(db)
  await sql`grant select, insert, update on tenant to frontdesk_app, frontdesk_worker`.execute(db)

  await sql`
    create table data_key (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      wrapped_key bytea not null check (octet_length(wrapped_key) = 61),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  // Without its key nothing of a tenant can ever be read again.
  await tenantTable(db, 'data_key', 'append_only')
}
