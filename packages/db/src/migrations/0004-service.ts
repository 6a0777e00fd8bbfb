import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What can be booked, with whom, and when they work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table service (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 120),
      description text not null default '' check (length(description) <= 1000),
      location text not null default '' check (length(location) <= 300),
      category text not null default '' check (length(category) <= 60),
      duration_minutes integer not null check (duration_minutes between 5 and 1440),
      interval_minutes integer not null check (interval_minutes between 5 and 1440),
      buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 720),
      buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 720),
      notice_minutes integer not null default 0 check (notice_minutes between 0 and 525600),
      horizon_days integer not null default 60 check (horizon_days between 1 and 730),
      -- Starts only at multiples of so many minutes on the provider's clock.
      align_minutes integer check (align_minutes in (5, 10, 15, 20, 30, 60)),
      -- More than one makes it a group: several bookings share one start.
      seats integer not null default 1 check (seats between 1 and 500),
      max_per_day integer check (max_per_day between 1 and 1000),
      max_per_week integer check (max_per_week between 1 and 5000),
      price_minor bigint not null check (price_minor between 0 and 99999999),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      needs_approval boolean not null default false,
      -- Deposit, deadlines, refunds, reminders; a booking keeps the ones it was made with.
      terms jsonb not null default '{"version": 1}'
        check (jsonb_typeof(terms) = 'object' and octet_length(terms::text) <= 8192),
      active boolean not null default true,
      position integer not null default 0,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'service')

  await sql`
    create table provider (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      name text not null check (length(name) between 1 and 120),
      zone text not null,
      works_on_holidays boolean not null default false,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'provider')

  await sql`
    create table service_provider (
      tenant_id uuid not null,
      service_id uuid not null,
      provider_id uuid not null,
      primary key (tenant_id, service_id, provider_id),
      foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'service_provider')
}
