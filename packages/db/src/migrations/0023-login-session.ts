import { type Kysely, sql } from 'kysely'

/** Where somebody is logged in, whom they work for, and a token that does not stay the same for long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table credential add column replaced_at timestamptz`.execute(db)
  // Whoever guesses at the password from inside a session loses the session.
  await sql`
    alter table login_session add column failed_proofs integer not null default 0`.execute(db)
  await sql`grant update (failed_proofs) on login_session to frontdesk_app`.execute(db)

  await sql`
    create function auth.my_memberships()
    returns table (tenant_id uuid, membership_id uuid, tenant_name text, role member_role, created_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select m.tenant_id, m.id, t.name, m.role, m.created_at
      from membership m join tenant t on t.id = m.tenant_id
      where m.user_id = app_user_id() and t.erased_at is null
      order by m.created_at, m.id;
    end`.execute(db)

  await sql`
    create function auth.my_sessions(p_now timestamptz)
    returns table (session_id uuid, device text, method login_method, created_at timestamptz, seen_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.id, s.device, s.method, s.created_at, max(c.seen_at)
      from login_session s join credential c on (c.user_id, c.login_session_id) = (s.user_id, s.id)
      where s.user_id = app_user_id() and c.kind = 'member' and c.revoked_at is null and c.expires_at > p_now
        and c.seen_at > p_now - interval '30 minutes'
      group by s.user_id, s.id, s.device, s.method, s.created_at
      order by max(c.seen_at) desc, s.id;
    end`.execute(db)

  // Their address is the tenant's business: it is whom they invited.
  await sql`
    create function auth.team()
    returns table (membership_id uuid, user_id uuid, role member_role, display_name_sealed bytea, email_sealed bytea,
      created_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select m.id, u.id, m.role, m.display_name_sealed, u.email_sealed, m.created_at
      from membership m join app_user u on u.id = m.user_id
      where m.tenant_id = app_tenant_id()
      order by m.created_at, m.id;
    end`.execute(db)

  /**
   * A new token for the session, good as long as the old one was. The old one is good for p_grace more, for calls that are
   * under way. Whoever still comes with it after five seconds has not got the answer: they get another one, once.
   */
  await sql`
    create function auth.rotate_login(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz,
      p_grace interval, p_new text, p_new_hash bytea) returns timestamptz
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential;
    begin
      select * into c from credential where selector = p_selector and kind = 'member' for update;
      if (auth.proves(c.verifier_hash, p_given, p_nonce) and c.revoked_at is null and c.expires_at > p_now
        and (c.replaced_at is null or (c.replayed_at is null and c.replaced_at <= p_now - interval '5 seconds')))
        is not true
      then return null; end if;
      insert into credential (selector, kind, verifier_hash, user_id, login_session_id, created_at, expires_at, seen_at)
      select p_new, 'member', p_new_hash, c.user_id, c.login_session_id, p_now, l.ends_at, p_now
      from (select max(expires_at) as ends_at from credential
        where (user_id, login_session_id) = (c.user_id, c.login_session_id) and kind = 'member') l;
      update credential set replaced_at = coalesce(replaced_at, p_now),
        replayed_at = case when replaced_at is null then null else p_now end,
        expires_at = least(expires_at, p_now + p_grace)
      where selector = p_selector;
      return (select expires_at from credential where selector = p_new);
    end $$`.execute(db)

  // Nobody begins to work where everything was erased.
  await sql`
    create or replace function auth.start_login(p_user uuid, p_session uuid, p_method login_method, p_device text,
      p_selector text, p_hash bytea, p_now timestamptz, p_expires timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into login_session (user_id, id, tenant_id, membership_id, method, device, proven_at, created_at)
      select u.id, p_session, m.tenant_id, m.id, p_method, p_device, p_now, p_now
      from app_user u left join lateral (
        select m.tenant_id, m.id from membership m join tenant t on t.id = m.tenant_id
        where m.user_id = u.id and t.erased_at is null order by m.created_at, m.id limit 1) m on true
      where u.id = p_user and u.disabled_at is null and u.verified_at is not null;
      insert into credential (selector, kind, verifier_hash, user_id, login_session_id, created_at, expires_at, seen_at)
      select p_selector, 'member', p_hash, s.user_id, s.id, p_now, p_expires, p_now
      from login_session s where (s.user_id, s.id) = (p_user, p_session);
    end`.execute(db)

  // For a stream that began with a token which was replaced since: where its session works, if it still does.
  await sql`
    create function auth.login_lives(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.tenant_id from credential c
      join login_session s on (s.user_id, s.id) = (c.user_id, c.login_session_id)
      join app_user u on u.id = c.user_id
      where c.selector = p_selector and c.kind = 'member' and auth.proves(c.verifier_hash, p_given, p_nonce)
        and u.disabled_at is null
        and exists (select from credential n
          where (n.user_id, n.login_session_id) = (c.user_id, c.login_session_id) and n.kind = 'member'
            and n.revoked_at is null and n.expires_at > p_now and n.seen_at > p_now - interval '30 minutes');
    end`.execute(db)

  for (const name of ['my_memberships', 'my_sessions', 'team', 'rotate_login', 'login_lives']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to frontdesk_app`.execute(db)
  }
}
