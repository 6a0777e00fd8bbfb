import { type Kysely, sql } from 'kysely'

/**
 * The few audited ways to a credential. They run as frontdesk_auth, compare in constant time under a nonce of the call,
 * compare an unknown selector against a dummy, and answer every bad credential with no row at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema auth authorization frontdesk_auth`.execute(db)
  await sql`grant usage on schema auth to frontdesk_app, frontdesk_intake, frontdesk_worker`.execute(db)
  // Created with its owner's rights only: who may call what is granted below, one by one.
  await sql`alter default privileges revoke execute on functions from public`.execute(db)

  await sql`
    create function auth.proves(stored bytea, given bytea, nonce bytea) returns boolean language sql immutable
    return coalesce(sha256(coalesce(stored, '\\x00'::bytea) || nonce) = sha256(given || nonce), false)`.execute(db)

  await sql`
    create function auth.enter(
      p_kind credential_kind, p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz, p_required text[],
      p_touch boolean)
    returns table (tenant_id uuid, subject_id uuid, grants text[], allowed boolean, expires_at timestamptz,
      issued_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential; s record;
    begin
      select * into c from credential where selector = p_selector and kind = p_kind;
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      -- What is unknown is refused as well: a missing argument must not make the whole condition null. Nothing more is
      -- looked up for who has proven nothing, so that a selector that exists takes no longer than one that does not.
      if auth.proves(c.verifier_hash, p_given, p_nonce) is not true then return; end if;

      select membership.tenant_id as works_at, membership.id as membership_id, membership.role, app_user.disabled_at,
        hub_link.project_id, hub_link.revoked_at as link_revoked_at, api_key.scopes, api_key.revoked_at as key_revoked_at,
        calendar_feed.revoked_at as feed_revoked_at, keeper.disabled_at as keeper_disabled_at
      into s from (select 1) as one
      left join app_user on app_user.id = c.user_id
      left join login_session on (login_session.user_id, login_session.id) = (c.user_id, c.login_session_id)
      left join membership on (membership.tenant_id, membership.id) = (login_session.tenant_id, login_session.membership_id)
      left join hub_link on (hub_link.tenant_id, hub_link.id) = (c.tenant_id, c.hub_link_id)
      left join api_key on (api_key.tenant_id, api_key.id) = (c.tenant_id, c.api_key_id)
      left join calendar_feed on (calendar_feed.tenant_id, calendar_feed.id) = (c.tenant_id, c.calendar_feed_id)
      left join membership as kept on (kept.tenant_id, kept.id) = (calendar_feed.tenant_id, calendar_feed.membership_id)
      left join app_user as keeper on keeper.id = kept.user_id;
      if (c.expires_at <= p_now or c.used_at is not null
        or num_nonnulls(c.revoked_at, s.disabled_at, s.link_revoked_at, s.key_revoked_at, s.feed_revoked_at,
          s.keeper_disabled_at) > 0
        or (c.kind = 'member' and c.seen_at <= p_now - interval '30 minutes')) is not false
      then return; end if;

      -- A page that is merely open is not somebody who is there.
      if p_touch and c.seen_at <= p_now - interval '1 minute' then
        update credential set seen_at = p_now where selector = p_selector;
        update api_key set last_used_at = p_now
        where (api_key.tenant_id, api_key.id) = (c.tenant_id, c.api_key_id);
        update calendar_feed set last_used_at = p_now
        where (calendar_feed.tenant_id, calendar_feed.id) = (c.tenant_id, c.calendar_feed_id);
      end if;

      tenant_id := coalesce(s.works_at, c.tenant_id);
      subject_id := coalesce(c.visitor_session_id, s.membership_id, s.project_id, c.api_key_id, c.calendar_feed_id);
      grants := coalesce(s.scopes, array_remove(array[s.role::text], null));
      -- Who has logged in but works for no tenant holds no role in any.
      allowed := tenant_id is not null and (p_required is null or p_required && grants);
      expires_at := c.expires_at;
      issued_at := c.created_at;
      -- Without the role or scope no tenant is set, so a statement of the same batch neither sees nor changes a row.
      if allowed then
        perform set_config('app.tenant_id', tenant_id::text, true), set_config('app.subject_id', subject_id::text, true);
      end if;
      return next;
    end $$`.execute(db)

  // The same session, for what belongs to the person and to no tenant: no tenant's row is seen from in here.
  await sql`
    create function auth.enter_account(
      p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz, p_touch boolean)
    returns table (user_id uuid, session_id uuid, tenant_id uuid, membership_id uuid, expires_at timestamptz, issued_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential; s record;
    begin
      select * into c from credential where selector = p_selector and kind = 'member';
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      if auth.proves(c.verifier_hash, p_given, p_nonce) is not true then return; end if;

      select login_session.tenant_id as works_at, login_session.membership_id, app_user.disabled_at
      into s from app_user
      join login_session on (login_session.user_id, login_session.id) = (c.user_id, c.login_session_id)
      where app_user.id = c.user_id;
      if (c.expires_at <= p_now or c.used_at is not null or num_nonnulls(c.revoked_at, s.disabled_at) > 0
        or c.seen_at <= p_now - interval '30 minutes') is not false
      then return; end if;

      if p_touch and c.seen_at <= p_now - interval '1 minute' then
        update credential set seen_at = p_now where selector = p_selector;
      end if;
      perform set_config('app.user_id', c.user_id::text, true);
      user_id := c.user_id;
      session_id := c.login_session_id;
      tenant_id := s.works_at;
      membership_id := s.membership_id;
      expires_at := c.expires_at;
      issued_at := c.created_at;
      return next;
    end $$`.execute(db)

  await sql`
    create function auth.mint(p_kind credential_kind, p_selector text, p_hash bytea, p_subject uuid,
      p_now timestamptz, p_expires timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into credential (selector, kind, verifier_hash, tenant_id, hub_link_id, api_key_id, created_at, expires_at, seen_at)
      values (p_selector, p_kind, p_hash, app_tenant_id(),
        case when p_kind = 'hublink' then p_subject end, case when p_kind = 'key' then p_subject end,
        p_now, p_expires, p_now);
    end`.execute(db)

  for (const name of ['proves', 'enter', 'enter_account', 'mint']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
  }
  for (const name of ['enter', 'enter_account', 'mint']) {
    await sql`grant execute on function auth.${sql.id(name)} to frontdesk_app`.execute(db)
  }
  await sql`grant execute on function auth.mint to frontdesk_worker`.execute(db)
  await sql`grant execute on function app_tenant_id, app_subject_id, app_user_id to public`.execute(db)
}
