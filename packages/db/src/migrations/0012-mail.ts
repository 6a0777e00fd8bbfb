import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Mails to be sent. Written in the transaction of their cause and rendered when sent, so no text and no link rests here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type mail_kind as enum (
      'booking_confirmed', 'booking_requested', 'booking_declined', 'booking_proposed', 'booking_rescheduled',
      'booking_cancelled', 'booking_expired', 'booking_reminder', 'booking_follow_up', 'payment_due', 'payment_received',
      'payment_failed', 'payment_refunded', 'hub_link')`.execute(db)
  await sql`
    create table mail (
      tenant_id uuid not null,
      id uuid not null,
      kind mail_kind not null,
      project_id uuid not null,
      -- One cause, one mail.
      request_key bytea not null check (octet_length(request_key) = 32),
      -- Caused by a click of whoever typed the address, so counted by where it goes: put off while there is no room.
      is_counted boolean not null default false,
      put_off_at timestamptz,
      admitted_at timestamptz,
      sent_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, request_key),
      foreign key (tenant_id, project_id) references project (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'mail')
}
