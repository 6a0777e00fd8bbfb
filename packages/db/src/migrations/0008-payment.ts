import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** One Stripe Checkout session and what became of it; and the events that were taken, each once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type payment_state as enum (
      'open', 'processing', 'paid', 'failed', 'expired', 'refund_due', 'partly_refunded', 'refunded')`.execute(db)
  await sql`create type payment_purpose as enum ('full', 'deposit', 'balance')`.execute(db)
  await sql`
    create table payment (
      tenant_id uuid not null,
      id uuid not null,
      booking_id uuid not null,
      state payment_state not null,
      purpose payment_purpose not null default 'full',
      amount_minor bigint not null check (amount_minor > 0),
      -- What Stripe has sent back so far.
      refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      stripe_account_id text,
      checkout_session_id text,
      -- Asking Stripe again with the same attempt and expiry gives the same Checkout session.
      checkout_attempt integer not null default 1,
      checkout_expires_at timestamptz,
      payment_intent_id text,
      -- Where Stripe shows its receipt: whoever has the address sees the page.
      receipt_url_sealed bytea,
      expires_at timestamptz not null,
      -- When Stripe is asked what became of it, should it not say so by itself. Null: it is over for good.
      check_at timestamptz,
      paid_at timestamptz,
      refunded_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, checkout_session_id),
      foreign key (tenant_id, booking_id) references booking (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'payment')
  await sql`
    create unique index payment_one_open on payment (tenant_id, booking_id) where state = 'open'`.execute(db)
  await sql`create index payment_by_booking on payment (tenant_id, booking_id)`.execute(db)
  await sql`create index payment_to_check on payment (tenant_id, check_at, id) where check_at is not null`.execute(db)
  await addRefunds(db)
  await addDisputes(db)

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

/** Money that goes back: each time one row, so that a part, another part and the rest are three things that happened. */
async function addRefunds(db: Kysely<unknown>): Promise<void> {
  await sql`create type refund_state as enum ('due', 'pending', 'sent', 'failed')`.execute(db)
  await sql`
    create type refund_reason as enum (
      'too_late', 'cancelled_by_customer', 'cancelled_by_staff', 'declined', 'goodwill', 'overpaid', 'at_stripe')`.execute(
    db,
  )
  await sql`
    create table refund (
      tenant_id uuid not null,
      id uuid not null,
      payment_id uuid not null,
      amount_minor bigint not null check (amount_minor > 0),
      state refund_state not null,
      reason refund_reason not null,
      stripe_refund_id text,
      -- Stripe's own word, such as lost_or_stolen_card.
      failure text check (length(failure) <= 60),
      membership_id uuid,
      -- One cause, one refund.
      request_key bytea not null check (octet_length(request_key) = 32),
      created_at timestamptz not null,
      settled_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, request_key),
      unique (tenant_id, stripe_refund_id),
      foreign key (tenant_id, payment_id) references payment (tenant_id, id),
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id)
    )`.execute(db)
  await tenantTable(db, 'refund')
  await sql`create index refund_by_payment on refund (tenant_id, payment_id)`.execute(db)
}

/** What a customer's bank took back or asks about. Stripe's own states, told to the business. */
async function addDisputes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type dispute_state as enum (
      'warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won',
      'lost', 'prevented', 'appeal_needs_response', 'appeal_under_review')`.execute(db)
  await sql`
    create table dispute (
      tenant_id uuid not null,
      id uuid not null,
      payment_id uuid not null,
      stripe_dispute_id text not null,
      state dispute_state not null,
      amount_minor bigint not null check (amount_minor > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      -- Stripe's own word, such as fraudulent or product_not_received.
      reason text not null check (length(reason) <= 50),
      respond_by timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, stripe_dispute_id),
      foreign key (tenant_id, payment_id) references payment (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'dispute')
  await sql`create index dispute_by_payment on dispute (tenant_id, payment_id)`.execute(db)
}
