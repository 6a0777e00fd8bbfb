import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Visitors whom the business's own server vouches for. Found by its own id for them, and by nothing that anybody types. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One that retires is good until then, so that a business can change it without a gap.
  await sql`
    create table identity_secret (
      tenant_id uuid not null,
      id uuid not null,
      site_id uuid not null,
      secret_sealed bytea not null,
      created_at timestamptz not null,
      retires_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, site_id) references site (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'identity_secret')
  await sql`create index identity_secret_by_site on identity_secret (tenant_id, site_id)`.execute(db)

  // A known visitor has one session, whichever browser they come with: so one thread, and one list of bookings.
  await sql`
    create table known_visitor (
      tenant_id uuid not null,
      id uuid not null,
      visitor_session_id uuid not null,
      customer_id uuid,
      subject_index bytea not null check (octet_length(subject_index) = 32),
      subject_sealed bytea not null,
      name_sealed bytea,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, subject_index),
      unique (tenant_id, visitor_session_id),
      foreign key (tenant_id, visitor_session_id) references visitor_session (tenant_id, id) on delete cascade,
      foreign key (tenant_id, customer_id) references customer (tenant_id, id) on delete set null (customer_id)
    )`.execute(db)
  await tenantTable(db, 'known_visitor')
  await sql`create index known_visitor_by_customer on known_visitor (tenant_id, customer_id)`.execute(db)

  await createFunctions(db)
}

/** What happens to the tokens of visitors; all but the last of the tenant that is set, and of no other. */
async function createFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`create policy credentials on known_visitor for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select (tenant_id, visitor_session_id) on known_visitor to frontdesk_auth`.execute(db)
  await sql`grant select (site_id) on visitor_session to frontdesk_auth`.execute(db)

  // Where a site is for known visitors alone, nobody else begins or goes on. Asked by start_visitor and refresh_visitor.
  await sql`
    create function auth.admits(p_tenant uuid, p_site uuid, p_session uuid) returns boolean
    language sql stable set search_path = pg_catalog, public, pg_temp
    begin atomic
      select (s.settings #>> '{identity,enforce}') is distinct from 'true' or exists (
        select from known_visitor k where (k.tenant_id, k.visitor_session_id) = (p_tenant, p_session))
      from site s where (s.tenant_id, s.id) = (p_tenant, p_site);
    end`.execute(db)
  await sql`alter function auth.admits owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.admits from public`.execute(db)

  await sql`
    create function auth.add_visitor(p_session uuid, p_now timestamptz,
      p_access text, p_access_hash bytea, p_access_expires timestamptz,
      p_refresh text, p_refresh_hash bytea, p_refresh_expires timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
      values (p_access, 'visitor', p_access_hash, app_tenant_id(), p_session, p_refresh, p_now, p_access_expires, p_now),
        (p_refresh, 'refresh', p_refresh_hash, app_tenant_id(), p_session, p_refresh, p_now, p_refresh_expires, p_now);
    end`.execute(db)

  // Whose session somebody brings who is about to leave it for another: a live token, used by nobody yet.
  await sql`
    create function auth.find_visitor(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select visitor_session_id from credential
      where selector = p_selector and kind = 'refresh' and tenant_id = app_tenant_id()
        and auth.proves(verifier_hash, p_given, p_nonce)
        and used_at is null and revoked_at is null and expires_at > p_now;
    end`.execute(db)

  await sql`
    create function auth.end_visitors(p_sessions uuid[], p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update credential set revoked_at = p_now
      where tenant_id = app_tenant_id() and visitor_session_id = any(p_sessions) and revoked_at is null;
    end`.execute(db)

  // The one browser whose access token this is; the same person's others stay.
  await sql`
    create function auth.end_visitor(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update credential set revoked_at = p_now from credential c
      where c.selector = p_selector and c.kind = 'visitor' and auth.proves(c.verifier_hash, p_given, p_nonce)
        and (credential.tenant_id, credential.visitor_session_id, credential.family)
          = (c.tenant_id, c.visitor_session_id, c.family)
        and credential.revoked_at is null;
    end`.execute(db)

  const callers = {
    add_visitor: ['frontdesk_worker'],
    find_visitor: ['frontdesk_worker'],
    end_visitors: ['frontdesk_app', 'frontdesk_worker'],
    end_visitor: ['frontdesk_app'],
  }
  for (const [name, roles] of Object.entries(callers)) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    for (const role of roles) await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(role)}`.execute(db)
  }
}
