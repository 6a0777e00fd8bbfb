import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** A thread belongs to a visitor's session or to a project, never to both: who holds the one may not be who holds the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type conversation_status as enum ('open', 'closed')`.execute(db)
  await sql`
    create table conversation (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      visitor_session_id uuid,
      project_id uuid,
      status conversation_status not null default 'open',
      last_seq integer not null default 0,
      member_read_seq integer not null default 0,
      person_read_seq integer not null default 0,
      last_message_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, visitor_session_id),
      unique (tenant_id, project_id),
      check (num_nonnulls(visitor_session_id, project_id) = 1),
      foreign key (tenant_id, visitor_session_id) references visitor_session (tenant_id, id) on delete cascade,
      foreign key (tenant_id, project_id) references project (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'conversation')
  await sql`
    create index conversation_by_time on conversation (tenant_id, status, last_message_at desc, id desc)`.execute(db)

  await sql`create type message_author as enum ('visitor', 'customer', 'member', 'system')`.execute(db)
  await sql`
    create table message (
      tenant_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      seq integer not null check (seq > 0),
      author message_author not null,
      membership_id uuid,
      body_sealed bytea,
      booking_id uuid,
      booking_state booking_state,
      -- When the news is that it has another time.
      booking_moved_to timestamptz,
      -- Made by the client: sending again sends nothing.
      request_key bytea not null check (octet_length(request_key) = 32),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, conversation_id, seq),
      unique (tenant_id, conversation_id, request_key),
      check ((author = 'system') = (booking_id is not null) and (author = 'system') = (body_sealed is null)),
      check ((booking_id is null) = (booking_state is null)),
      check (booking_moved_to is null or booking_id is not null),
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'message')
  await sql`
    create index message_by_booking on message (tenant_id, booking_id, seq) where booking_id is not null`.execute(db)
}
