import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What was done and what was tried: ids and enums, no free text, and nobody can change them afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type actor_kind as enum ('visitor', 'customer', 'member', 'api_key', 'system')`.execute(db)
  await sql`
    create table audit_event (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      event text not null check (event ~ '^[a-z_]+\.[a-z_]+$' and length(event) <= 60),
      actor actor_kind not null,
      actor_id uuid,
      subject_id uuid,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'audit_event', 'append_only')
  await sql`create index audit_event_by_time on audit_event (tenant_id, created_at desc, id desc)`.execute(db)

  // Refusals often belong to no tenant that could be proven: those stand under the nil tenant.
  await sql`
    create table security_event (
      tenant_id uuid not null,
      id uuid not null,
      event text not null check (event ~ '^[a-z_]+\.[a-z_]+$' and length(event) <= 60),
      subject_id uuid,
      request_id text not null check (length(request_id) <= 40),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`alter table security_event enable row level security`.execute(db)
  await sql`alter table security_event force row level security`.execute(db)
  await sql`create policy own on security_event for select using (tenant_id = app_tenant_id())`.execute(db)
  await sql`create policy record on security_event for insert with check (true)`.execute(db)
  await sql`grant select, insert on security_event to frontdesk_app, frontdesk_worker`.execute(db)
}
