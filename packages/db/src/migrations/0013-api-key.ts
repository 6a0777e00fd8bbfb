import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_key (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 120),
      scopes text[] not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'api_key')
  await sql`create policy credentials on api_key for all to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, update (last_used_at) on api_key to frontdesk_auth`.execute(db)
}
