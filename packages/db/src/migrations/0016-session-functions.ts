import { type Kysely, sql } from 'kysely'

/** How each kind of session begins: a visitor by the site's public key, a member by a proven password, a hub by its link. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.find_site(p_site_key text)
    returns table (tenant_id uuid, site_key text, site_name text, tenant_name text, zone text, greeting text,
      accent_color text, origins text[])
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.tenant_id, s.site_key, s.name, t.name, t.zone, s.greeting, s.accent_color,
        array(select o.origin from site_origin o
          where (o.tenant_id, o.site_id) = (s.tenant_id, s.id) order by o.origin)
      from site s join tenant t on t.id = s.tenant_id where s.site_key = p_site_key;
    end`.execute(db)

  await sql`
    create function auth.start_visitor(p_site_key text, p_session uuid, p_now timestamptz,
      p_access text, p_access_hash bytea, p_access_expires timestamptz,
      p_refresh text, p_refresh_hash bytea, p_refresh_expires timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare s record;
    begin
      select site.tenant_id, site.id into s from site where site_key = p_site_key;
      if not found or not auth.admits(s.tenant_id, s.id, null) then return false; end if;
      perform set_config('app.tenant_id', s.tenant_id::text, true);
      insert into visitor_session (tenant_id, id, site_id, created_at) values (s.tenant_id, p_session, s.id, p_now);
      insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
      values (p_access, 'visitor', p_access_hash, s.tenant_id, p_session, p_refresh, p_now, p_access_expires, p_now),
        (p_refresh, 'refresh', p_refresh_hash, s.tenant_id, p_session, p_refresh, p_now, p_refresh_expires, p_now);
      return true;
    end $$`.execute(db)

  await sql`
    create function auth.refresh_visitor(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz,
      p_access text, p_access_hash bytea, p_access_expires timestamptz,
      p_refresh text, p_refresh_hash bytea, p_refresh_expires timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c record;
    begin
      select * into c from credential where selector = p_selector and kind = 'refresh' for update;
      if (not auth.proves(c.verifier_hash, p_given, p_nonce) or c.revoked_at is not null or c.expires_at <= p_now) is not false
      then return false; end if;
      if not auth.admits(c.tenant_id, (select v.site_id from visitor_session v
        where (v.tenant_id, v.id) = (c.tenant_id, c.visitor_session_id)), c.visitor_session_id)
      then return false; end if;
      if c.used_at is not null and (c.replayed_at is not null or c.used_at < p_now - interval '10 seconds'
        -- Only a lost answer is forgiven: whoever has gone on from it did get it.
        or exists (select from credential n
          where (n.tenant_id, n.visitor_session_id, n.family) = (c.tenant_id, c.visitor_session_id, c.family)
            and n.kind = 'refresh' and n.used_at is not null and n.created_at >= c.used_at and n.selector <> c.selector))
      then
        -- Somebody else holds a copy: nobody goes on with what this browser was given.
        update credential set revoked_at = p_now
        where (tenant_id, visitor_session_id, family) = (c.tenant_id, c.visitor_session_id, c.family) and revoked_at is null;
        return false;
      end if;
      update credential set used_at = coalesce(used_at, p_now), replayed_at = case when used_at is null then null else p_now end
      where selector = p_selector;
      insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
      values (p_access, 'visitor', p_access_hash, c.tenant_id, c.visitor_session_id, c.family, p_now, p_access_expires, p_now),
        (p_refresh, 'refresh', p_refresh_hash, c.tenant_id, c.visitor_session_id, c.family, p_now, p_refresh_expires, p_now);
      return true;
    end $$`.execute(db)

  await sql`
    create function auth.find_login(p_email_index bytea) returns table (user_id uuid, password_hash text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select u.id, u.password_hash from app_user u where u.email_index = p_email_index and u.disabled_at is null;
    end`.execute(db)

  // Begins where they have worked longest; a user without any tenant begins nowhere.
  await sql`
    create function auth.start_login(p_user uuid, p_session uuid, p_method login_method, p_device text,
      p_selector text, p_hash bytea, p_now timestamptz, p_expires timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into login_session (user_id, id, tenant_id, membership_id, method, device, proven_at, created_at)
      select u.id, p_session, m.tenant_id, m.id, p_method, p_device, p_now, p_now
      from app_user u left join lateral (
        select tenant_id, id from membership where user_id = u.id order by created_at, id limit 1) m on true
      where u.id = p_user and u.disabled_at is null and u.verified_at is not null;
      insert into credential (selector, kind, verifier_hash, user_id, login_session_id, created_at, expires_at, seen_at)
      select p_selector, 'member', p_hash, s.user_id, s.id, p_now, p_expires, p_now
      from login_session s where (s.user_id, s.id) = (p_user, p_session);
    end`.execute(db)

  // Ends the session behind the credential, and with it every credential it ever had.
  await sql`
    create function auth.end_login(p_selector text, p_given bytea, p_nonce bytea)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      delete from login_session s using credential c
      where c.selector = p_selector and c.kind = 'member' and auth.proves(c.verifier_hash, p_given, p_nonce)
        and (s.user_id, s.id) = (c.user_id, c.login_session_id);
    end`.execute(db)

  await sql`
    create function auth.exchange_hub_link(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz,
      p_session text, p_session_hash bytea, p_session_expires timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c record;
    begin
      update credential set used_at = p_now
      where selector = p_selector and kind = 'hublink' and auth.proves(verifier_hash, p_given, p_nonce)
        and used_at is null and revoked_at is null and expires_at > p_now
        and exists (select from hub_link h where (h.tenant_id, h.id) = (credential.tenant_id, credential.hub_link_id)
          and h.revoked_at is null)
      returning * into c;
      if not found then return false; end if;
      insert into credential (selector, kind, verifier_hash, tenant_id, hub_link_id, created_at, expires_at, seen_at)
      values (p_session, 'hub', p_session_hash, c.tenant_id, c.hub_link_id, p_now, p_session_expires, p_now);
      return true;
    end $$`.execute(db)

  // For the worker: whose link somebody who holds it asked to have mailed anew, used up or expired as it may be.
  await sql`
    create function auth.find_hub_link(p_selector text, p_given bytea, p_nonce bytea)
    returns table (tenant_id uuid, project_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select h.tenant_id, h.project_id from credential c
      join hub_link h on (h.tenant_id, h.id) = (c.tenant_id, c.hub_link_id)
      where c.selector = p_selector and c.kind = 'hublink' and auth.proves(c.verifier_hash, p_given, p_nonce)
        and num_nonnulls(c.revoked_at, h.revoked_at) = 0;
    end`.execute(db)

  const forApp = [
    'find_site',
    'start_visitor',
    'refresh_visitor',
    'find_login',
    'start_login',
    'end_login',
    'exchange_hub_link',
  ]
  for (const name of [...forApp, 'find_hub_link']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    const caller = sql.id(name === 'find_hub_link' ? 'frontdesk_worker' : 'frontdesk_app')
    await sql`grant execute on function auth.${sql.id(name)} to ${caller}`.execute(db)
  }
}
