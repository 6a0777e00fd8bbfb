import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** A user may belong to several tenants and so belongs to none: only the credential functions ever read this table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app_user (
      id uuid primary key,
      email_index bytea not null unique check (octet_length(email_index) = 32),
      email_sealed bytea not null,
      password_hash text,
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`alter table app_user enable row level security`.execute(db)
  await sql`alter table app_user force row level security`.execute(db)
  await sql`create policy credentials on app_user for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on app_user to frontdesk_auth`.execute(db)
  // Accounts are made by the operator's commands, which run as the owner.
  await sql`create policy operator on app_user to current_user using (true) with check (true)`.execute(db)

  await sql`create type member_role as enum ('owner', 'admin', 'agent')`.execute(db)
  await sql`
    create table membership (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      user_id uuid not null references app_user on delete cascade,
      role member_role not null,
      display_name_sealed bytea not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, user_id)
    )`.execute(db)
  await tenantTable(db, 'membership')
  await sql`create policy credentials on membership for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on membership to frontdesk_auth`.execute(db)
}
