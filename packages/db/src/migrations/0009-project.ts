import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What a booking turns into, and the customer's capability to open it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type project_state as enum ('pending', 'active', 'closed')`.execute(db)
  await sql`
    create table project (
      tenant_id uuid not null,
      id uuid not null,
      booking_id uuid not null,
      customer_id uuid not null,
      state project_state not null,
      title text not null check (length(title) between 1 and 160),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, booking_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id),
      foreign key (tenant_id, customer_id) references customer (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'project')
  await sql`create index project_by_time on project (tenant_id, created_at desc, id desc)`.execute(db)

  await sql`
    create type timeline_kind as enum (
      'requested', 'approved', 'declined', 'confirmed', 'payment_received', 'payment_refunded',
      'expired', 'cancelled', 'proposed', 'rescheduled', 'completed', 'no_show', 'payment_disputed', 'note')`.execute(
    db,
  )
  await sql`
    create table timeline_entry (
      tenant_id uuid not null,
      id uuid not null,
      project_id uuid not null,
      -- Several things happen at one instant; this is their order.
      seq integer not null check (seq > 0),
      kind timeline_kind not null,
      note_sealed bytea check ((kind = 'note') = (note_sealed is not null)),
      membership_id uuid,
      -- The same entry is written once, however often its cause is repeated.
      request_key bytea not null check (octet_length(request_key) = 32),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, project_id, request_key),
      foreign key (tenant_id, project_id) references project (tenant_id, id) on delete cascade,
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id)
    )`.execute(db)
  await tenantTable(db, 'timeline_entry')
  await sql`create index timeline_entry_in_order on timeline_entry (tenant_id, project_id, seq, id)`.execute(db)

  await sql`
    create table hub_link (
      tenant_id uuid not null,
      id uuid not null,
      project_id uuid not null,
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      foreign key (tenant_id, project_id) references project (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'hub_link')
  await sql`create policy credentials on hub_link for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on hub_link to frontdesk_auth`.execute(db)
}
