import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What can be added to a service and asked about it, what a booking took and answered, and everything that became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table service_addon (
      tenant_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      name text not null check (length(name) between 1 and 120),
      extra_minutes integer not null default 0 check (extra_minutes between 0 and 480),
      price_minor bigint not null default 0 check (price_minor between 0 and 99999999),
      position integer not null default 0,
      active boolean not null default true,
      primary key (tenant_id, id),
      foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'service_addon')
  await sql`create index service_addon_by_service on service_addon (tenant_id, service_id)`.execute(db)

  await sql`create type question_kind as enum ('text', 'long_text', 'choice', 'yes_no')`.execute(db)
  await sql`
    create table service_question (
      tenant_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      kind question_kind not null,
      label text not null check (length(label) between 1 and 200),
      choices text[] not null default '{}' check (cardinality(choices) <= 20),
      required boolean not null default false,
      position integer not null default 0,
      active boolean not null default true,
      primary key (tenant_id, id),
      foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'service_question')
  await sql`create index service_question_by_service on service_question (tenant_id, service_id)`.execute(db)

  // As they were when they were chosen and answered: the business may call them something else tomorrow.
  await sql`
    create table booking_addon (
      tenant_id uuid not null,
      booking_id uuid not null,
      addon_id uuid not null,
      name text not null,
      extra_minutes integer not null,
      price_minor bigint not null,
      primary key (tenant_id, booking_id, addon_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade,
      foreign key (tenant_id, addon_id) references service_addon (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'booking_addon')
  await sql`
    create table booking_answer (
      tenant_id uuid not null,
      id uuid not null,
      booking_id uuid not null,
      question_id uuid not null,
      label text not null,
      answer_sealed bytea not null,
      primary key (tenant_id, id),
      unique (tenant_id, booking_id, question_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade,
      foreign key (tenant_id, question_id) references service_question (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'booking_answer')

  // From where to where, and by whom: the page of a booking tells its whole life.
  await sql`
    create table booking_change (
      tenant_id uuid not null,
      id uuid not null,
      booking_id uuid not null,
      seq integer not null check (seq > 0),
      from_state booking_state,
      to_state booking_state not null,
      from_starts_at timestamptz,
      to_starts_at timestamptz not null,
      from_provider_id uuid,
      to_provider_id uuid not null,
      actor actor_kind not null,
      membership_id uuid,
      -- The same change sent twice is one.
      request_key bytea not null check (octet_length(request_key) = 32),
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, booking_id, seq),
      unique (tenant_id, request_key),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade,
      foreign key (tenant_id, from_provider_id) references provider (tenant_id, id),
      foreign key (tenant_id, to_provider_id) references provider (tenant_id, id),
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id)
    )`.execute(db)
  await tenantTable(db, 'booking_change', 'append_only')
}
