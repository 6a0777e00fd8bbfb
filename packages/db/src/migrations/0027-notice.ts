import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What exactly a mail tells a customer of, and whom of the staff's own places it is told as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A mail speaks of what happened then, also when it leaves later; one that is no longer true by then is dropped.
  await sql`
    alter table mail
      add column booking_change_id uuid,
      add column payment_id uuid,
      add column refund_id uuid,
      add column dropped_at timestamptz,
      add constraint sent_or_dropped check (num_nonnulls(sent_at, dropped_at) <= 1),
      add foreign key (tenant_id, booking_change_id) references booking_change (tenant_id, id) on delete cascade,
      add foreign key (tenant_id, payment_id) references payment (tenant_id, id) on delete cascade,
      add foreign key (tenant_id, refund_id) references refund (tenant_id, id) on delete cascade`.execute(db)

  await sql`create type notice_kind as enum ('mail', 'webhook')`.execute(db)
  await sql`
    create type notice_event as enum (
      'booking_requested', 'booking_confirmed', 'booking_rescheduled', 'booking_cancelled', 'proposal_answered',
      'payment_received', 'payment_failed', 'payment_disputed', 'test')`.execute(db)
  await sql`create type notice_problem as enum (
      'bad_address', 'unreachable', 'untrusted', 'too_slow', 'redirected', 'too_large', 'unreadable', 'refused')`.execute(
    db,
  )
  await sql`
    create table notice_channel (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      kind notice_kind not null,
      -- A mail address, or a URL that is a secret by itself.
      target_sealed bytea not null,
      events notice_event[] not null check (cardinality(events) between 1 and 8),
      -- Who added it, and is told when it is switched off.
      membership_id uuid,
      -- An address gets nothing about bookings before somebody who reads it has said so.
      confirmed_at timestamptz,
      failures integer not null default 0 check (failures >= 0),
      failing_since timestamptz,
      problem notice_problem,
      -- How a refusal was put: the status of HTTP, or the code of a mail server.
      refusal_code integer check (refusal_code between 100 and 599),
      delivered_at timestamptz,
      switched_off_at timestamptz,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id),
      check ((failing_since is null) = (failures = 0)),
      check (refusal_code is null or problem = 'refused')
    )`.execute(db)
  await tenantTable(db, 'notice_channel')

  // Mailed to the address itself: only who reads it can say it. Few digits, so few tries.
  await sql`
    create table notice_code (
      tenant_id uuid not null,
      channel_id uuid not null,
      code_hash bytea not null check (octet_length(code_hash) = 32),
      attempts integer not null default 0,
      expires_at timestamptz not null,
      primary key (tenant_id, channel_id),
      foreign key (tenant_id, channel_id) references notice_channel (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'notice_code')

  // One event for one channel: each is delivered, tried again and given up by itself.
  await sql`
    create table notice (
      tenant_id uuid not null,
      id uuid not null,
      channel_id uuid not null,
      event notice_event not null,
      booking_id uuid check ((booking_id is null) = (event = 'test')),
      -- One cause, one notice.
      request_key bytea not null check (octet_length(request_key) = 32),
      created_at timestamptz not null,
      delivered_at timestamptz,
      given_up_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, channel_id, request_key),
      foreign key (tenant_id, channel_id) references notice_channel (tenant_id, id) on delete cascade,
      foreign key (tenant_id, booking_id) references booking (tenant_id, id) on delete cascade,
      check (num_nonnulls(delivered_at, given_up_at) <= 1)
    )`.execute(db)
  await tenantTable(db, 'notice')
  await sql`create index notice_by_channel on notice (tenant_id, channel_id, created_at)`.execute(db)
  await sql`create index notice_by_booking on notice (tenant_id, booking_id)`.execute(db)

  // Of the tenant that is set: whoever added the channel, and the owners.
  await sql`
    create function auth.find_keepers(p_membership uuid) returns table (user_id uuid, email_sealed bytea)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select u.id, u.email_sealed from membership m join app_user u on u.id = m.user_id
      where m.tenant_id = app_tenant_id() and (m.role = 'owner' or m.id = p_membership)
        and u.verified_at is not null and u.disabled_at is null;
    end`.execute(db)
  await sql`alter function auth.find_keepers owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.find_keepers from public`.execute(db)
  await sql`grant execute on function auth.find_keepers to frontdesk_worker`.execute(db)
}
