import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** One Stripe Checkout session and what became of it; and the events that were taken, each once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type payment_state as enum (
      'open', 'processing', 'paid', 'failed', 'expired', 'refund_due', 'refunded')`.execute(db)
  await sql`
    create table payment (
      tenant_id uuid not null,
      id uuid not null,
      booking_id uuid not null,
      state payment_state not null,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      stripe_account_id text,
      checkout_session_id text,
      -- Asking Stripe again with the same attempt and expiry gives the same Checkout session.
      checkout_attempt integer not null default 1,
      checkout_expires_at timestamptz,
      payment_intent_id text,
      refund_id text,
      expires_at timestamptz not null,
      paid_at timestamptz,
      refunded_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, checkout_session_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'payment')
  await sql`
    create unique index payment_one_live on payment (tenant_id, booking_id)
    where state in ('open', 'processing', 'paid')`.execute(db)
  await sql`create index payment_by_booking on payment (tenant_id, booking_id)`.execute(db)

  await sql`
    create table stripe_event (
      tenant_id uuid not null references tenant on delete cascade,
      id text not null check (length(id) <= 255),
      type text not null check (length(type) <= 100),
      received_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'stripe_event', 'append_only')
}
