import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** The exclusion constraint is what makes a double booking impossible, whatever the code above it does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type booking_state as enum (
      'proposed', 'held', 'requested', 'awaiting_payment', 'confirmed',
      'completed', 'no_show', 'cancelled', 'declined', 'expired')`.execute(db)
  await sql`
    create function is_live(state booking_state) returns boolean language sql immutable parallel safe
    return state in ('held', 'requested', 'awaiting_payment', 'confirmed', 'completed', 'no_show')`.execute(db)
  await sql`create type booking_origin as enum ('widget', 'api', 'member')`.execute(db)
  // One start of a group service. Its seats are counted by the database itself: who comes one too late is refused.
  await sql`
    create table occurrence (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      service_id uuid not null,
      provider_id uuid not null,
      starts_at timestamptz not null,
      seats integer not null check (seats between 1 and 500),
      taken integer not null default 0,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, service_id, provider_id, starts_at, id),
      constraint occurrence_once unique (tenant_id, provider_id, service_id, starts_at),
      constraint occurrence_full check (taken between 0 and seats),
      foreign key (tenant_id, service_id) references service (tenant_id, id),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'occurrence')

  await sql`
    create table booking (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      service_id uuid not null,
      provider_id uuid not null,
      customer_id uuid not null,
      visitor_session_id uuid,
      origin booking_origin not null,
      -- Repeating a request with the same key gives the same booking.
      request_key bytea not null check (octet_length(request_key) = 32),
      state booking_state not null,
      service_name text not null,
      location text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      blocked_from timestamptz not null check (blocked_from <= starts_at),
      blocked_until timestamptz not null check (blocked_until >= ends_at),
      held_until timestamptz,
      price_minor bigint not null check (price_minor >= 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      needs_approval boolean not null,
      terms jsonb not null default '{"version": 1}'
        check (jsonb_typeof(terms) = 'object' and octet_length(terms::text) <= 8192),
      -- What still goes back at the most: what a customer lost before they moved it, they do not win back by moving it.
      refund_percent smallint not null default 100 check (refund_percent between 0 and 100),
      -- What spoke against the time when the staff offered it all the same.
      passed_over text[] not null default '{}' check (passed_over <@ array[
        'too_soon', 'beyond_horizon', 'holiday', 'outside_hours', 'off_grid', 'time_off', 'outside_busy', 'day_full',
        'week_full']),
      occurrence_id uuid,
      seats integer not null default 1 check (seats between 1 and 500),
      -- What the service was when this was offered: if it differs at the customer's click, they are asked again.
      offer_digest bytea check (octet_length(offer_digest) = 32),
      note_sealed bytea,
      sequence integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, request_key),
      foreign key (tenant_id, service_id) references service (tenant_id, id),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id),
      foreign key (tenant_id, customer_id) references customer (tenant_id, id),
      foreign key (tenant_id, visitor_session_id) references visitor_session (tenant_id, id),
      foreign key (tenant_id, service_id, provider_id, starts_at, occurrence_id)
        references occurrence (tenant_id, service_id, provider_id, starts_at, id),
      -- Those who sit in one group do not exclude each other; everybody else stands for themselves.
      constraint booking_slot_taken exclude using gist (
        tenant_id with =, provider_id with =, tstzrange(blocked_from, blocked_until) with &&,
        (coalesce(occurrence_id, id)) with <>
      ) where (state in ('held', 'requested', 'awaiting_payment', 'confirmed', 'completed', 'no_show')),
      check (held_until is not null or state not in ('held', 'awaiting_payment'))
    )`.execute(db)
  await tenantTable(db, 'booking')
  await sql`create index booking_by_start on booking (tenant_id, starts_at, id)`.execute(db)
  await sql`create index booking_by_provider on booking (tenant_id, provider_id, starts_at)`.execute(db)
  await sql`create index booking_by_customer on booking (tenant_id, customer_id)`.execute(db)
  await sql`create index booking_by_visitor on booking (tenant_id, visitor_session_id)`.execute(db)
  await sql`create index booking_by_occurrence on booking (tenant_id, occurrence_id) where occurrence_id is not null`.execute(
    db,
  )
  await countSeats(db)
}

/** Whatever statement changes a booking, the seats it takes in its group change with it. */
async function countSeats(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function count_seats() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op <> 'INSERT' and old.occurrence_id is not null and is_live(old.state) then
        update occurrence set taken = taken - old.seats where tenant_id = old.tenant_id and id = old.occurrence_id;
      end if;
      if tg_op <> 'DELETE' and new.occurrence_id is not null and is_live(new.state) then
        update occurrence set taken = taken + new.seats where tenant_id = new.tenant_id and id = new.occurrence_id;
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger count_seats after insert or update of state, seats, occurrence_id or delete on booking
    for each row execute function count_seats()`.execute(db)
}
