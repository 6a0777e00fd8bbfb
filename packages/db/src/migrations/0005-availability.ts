import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Wall-clock ranges in the provider's own zone, in minutes after midnight; past midnight counts on beyond 1440. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table weekly_hours (
      tenant_id uuid not null,
      provider_id uuid not null,
      weekday smallint not null check (weekday between 1 and 7),
      from_minute integer not null check (from_minute between 0 and 1439),
      to_minute integer not null check (to_minute > from_minute and to_minute <= 2880),
      primary key (tenant_id, provider_id, weekday, from_minute),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'weekly_hours')

  // A date stands here once to be closed (no range), or once a range to replace the weekday's.
  await sql`
    create table date_override (
      tenant_id uuid not null,
      provider_id uuid not null,
      date date not null,
      from_minute integer not null default 0 check (from_minute between 0 and 1439),
      to_minute integer check (to_minute > from_minute and to_minute <= 2880),
      primary key (tenant_id, provider_id, date, from_minute),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'date_override')

  await sql`
    create table time_off (
      tenant_id uuid not null,
      id uuid not null,
      provider_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      primary key (tenant_id, id),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'time_off')
}
