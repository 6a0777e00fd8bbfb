import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** One embed of a tenant. Its key is public: it stands in the page's source. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table site (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      site_key text not null,
      name text not null check (length(name) between 1 and 120),
      greeting text not null check (length(greeting) between 1 and 500),
      accent_color text not null check (accent_color ~ '^#[0-9a-f]{6}$'),
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, site_key)
    )`.execute(db)
  await tenantTable(db, 'site')
  // The key is minted by us, and found before any tenant is known.
  await sql`create index site_by_key on site (site_key)`.execute(db)
  await sql`create policy credentials on site for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on site to frontdesk_auth`.execute(db)

  await sql`
    create table site_origin (
      tenant_id uuid not null,
      site_id uuid not null,
      origin text not null check (length(origin) <= 255),
      primary key (tenant_id, site_id, origin),
      foreign key (tenant_id, site_id) references site (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'site_origin')
  await sql`create policy credentials on site_origin for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on site_origin to frontdesk_auth`.execute(db)
}
