import { type Kysely, sql } from 'kysely'

/** How a site looks and speaks, by section. All of it is public to whoever has the site's key, so nothing private goes in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table site add column settings jsonb not null default '{}'
      check (jsonb_typeof(settings) = 'object' and octet_length(settings::text) <= 131072)`.execute(db)

  await sql`drop function auth.find_site(text)`.execute(db)
  await sql`
    create function auth.find_site(p_site_key text)
    returns table (tenant_id uuid, site_key text, site_name text, tenant_name text, zone text, greeting text,
      accent_color text, settings jsonb, origins text[])
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.tenant_id, s.site_key, s.name, t.name, t.zone, s.greeting, s.accent_color, s.settings,
        array(select o.origin from site_origin o
          where (o.tenant_id, o.site_id) = (s.tenant_id, s.id) order by o.origin)
      from site s join tenant t on t.id = s.tenant_id where s.site_key = p_site_key;
    end`.execute(db)
  await sql`alter function auth.find_site owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.find_site from public`.execute(db)
  await sql`grant execute on function auth.find_site to frontdesk_app, frontdesk_worker`.execute(db)
}
