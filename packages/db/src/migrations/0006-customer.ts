import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** People: known to one tenant each, sealed, and never merged by an e-mail address that somebody typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table customer (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      name_sealed bytea not null,
      email_sealed bytea not null,
      email_index bytea not null check (octet_length(email_index) = 32),
      zone text not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'customer')
  await sql`create index customer_by_email on customer (tenant_id, email_index)`.execute(db)
  await sql`create index customer_by_time on customer (tenant_id, created_at desc, id desc)`.execute(db)

  await sql`
    create table visitor_session (
      tenant_id uuid not null,
      id uuid not null,
      site_id uuid not null,
      customer_id uuid,
      -- Went on as this one, when whoever it was turned out to be known.
      joined_id uuid,
      -- By the staff: nothing more is written in it.
      blocked_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      foreign key (tenant_id, joined_id) references visitor_session (tenant_id, id) on delete cascade,
      foreign key (tenant_id, site_id) references site (tenant_id, id) on delete cascade,
      foreign key (tenant_id, customer_id) references customer (tenant_id, id)
    )`.execute(db)
  await tenantTable(db, 'visitor_session')
  await sql`create index visitor_session_by_customer on visitor_session (tenant_id, customer_id)`.execute(db)
  await sql`create index visitor_session_by_joined on visitor_session (tenant_id, joined_id)`.execute(db)
  await sql`grant insert on visitor_session to frontdesk_auth`.execute(db)
}
