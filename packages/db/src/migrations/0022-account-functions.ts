import { type Kysely, sql } from 'kysely'

/** The steps of an account, each whole or not at all. What changes a login ends whatever was minted for the old one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await forWorker(db)
  await byMail(db)
  await byOwner(db)

  const callers = {
    frontdesk_worker: [
      'find_account',
      'open_account',
      'find_own_address',
      'ask_email_change',
      'queue_account_mail',
      'lock_account_mail',
      'mint_for_user',
      'end_account_mail',
    ],
    frontdesk_app: ['redeem_password', 'redeem_email', 'set_email', 'change_password', 'queue_own_mail'],
    frontdesk_auth: ['end_login_tokens'],
  }
  for (const [caller, names] of Object.entries(callers)) {
    for (const name of names) {
      await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
      await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
      await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(caller)}`.execute(db)
    }
  }
  await sql`grant execute on function auth.find_site to frontdesk_worker`.execute(db)
}

/** Behind the answers: who has an account, and in what state it is. */
async function forWorker(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.find_account(p_email_index bytea)
    returns table (user_id uuid, verified boolean, disabled boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select u.id, u.verified_at is not null, u.disabled_at is not null from app_user u
      where u.email_index = p_email_index;
    end`.execute(db)

  await sql`
    create function auth.open_account(p_user uuid, p_email_index bytea, p_email_sealed bytea, p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into app_user (id, email_index, email_sealed, created_at)
      values (p_user, p_email_index, p_email_sealed, p_now) on conflict (email_index) do nothing;
    end`.execute(db)

  await sql`
    create function auth.find_own_address(p_user uuid)
    returns table (email_sealed bytea, email_index bytea)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select u.email_sealed, u.email_index from app_user u where u.id = p_user and u.disabled_at is null;
    end`.execute(db)

  // Only the last address that was asked for can still be confirmed, and nobody has us write to one after the other. Who
  // asked was put out since where their session is gone: whatever ended it ends their wish.
  await sql`
    create function auth.ask_email_change(p_user uuid, p_session uuid, p_change uuid, p_email_index bytea,
      p_email_sealed bytea, p_now timestamptz)
    returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (select from login_session s where (s.user_id, s.id) = (p_user, p_session))
        or exists (select from email_change e where e.user_id = p_user and e.email_index = p_email_index
          and e.created_at > p_now - interval '5 minutes')
        or (select count(*) from email_change e where e.user_id = p_user and e.created_at > p_now - interval '1 day') >= 5
      then return false; end if;
      update credential set revoked_at = p_now where user_id = p_user and kind = 'email' and revoked_at is null;
      insert into email_change (user_id, id, email_index, email_sealed, created_at)
      values (p_user, p_change, p_email_index, p_email_sealed, p_now);
      delete from email_change where user_id = p_user and created_at < p_now - interval '30 days';
      return true;
    end $$`.execute(db)

  await sql`
    create function auth.queue_account_mail(p_user uuid, p_mail uuid, p_kind account_mail_kind, p_change uuid,
      p_email_sealed bytea, p_key bytea, p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      delete from account_mail where user_id = p_user and sent_at < p_now - interval '30 days';
      insert into account_mail (user_id, id, kind, email_change_id, email_sealed, request_key, created_at)
      values (p_user, p_mail, p_kind, p_change, p_email_sealed, p_key, p_now)
      on conflict (user_id, request_key) do nothing;
    end`.execute(db)

  await sql`
    create function auth.lock_account_mail(p_user uuid, p_mail uuid)
    returns table (kind account_mail_kind, email_sealed bytea, email_change_id uuid, verified boolean, disabled boolean,
      superseded boolean)
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select m.kind, m.email_sealed, m.email_change_id, u.verified_at is not null, u.disabled_at is not null,
        exists (select from email_change e join email_change newer on newer.user_id = e.user_id
          where (e.user_id, e.id) = (m.user_id, m.email_change_id) and newer.created_at > e.created_at)
      from account_mail m join app_user u on u.id = m.user_id
      where (m.user_id, m.id) = (p_user, p_mail) and m.sent_at is null for update of m;
    end`.execute(db)

  await sql`
    create function auth.end_account_mail(p_user uuid, p_mail uuid, p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update account_mail set sent_at = p_now where (user_id, id) = (p_user, p_mail);
    end`.execute(db)

  await sql`
    create function auth.mint_for_user(p_kind credential_kind, p_user uuid, p_change uuid, p_selector text, p_hash bytea,
      p_now timestamptz, p_expires timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into credential (selector, kind, verifier_hash, user_id, email_change_id, created_at, expires_at, seen_at)
      select p_selector, p_kind, p_hash, u.id, p_change, p_now, p_expires, p_now from app_user u
      where u.id = p_user and u.disabled_at is null and p_kind in ('verify', 'reset', 'email');
    end`.execute(db)
}

/** What the holder of a mailed link may do, once. */
async function byMail(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.end_login_tokens(p_user uuid, p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      -- First what would mint one later; the link that is being minted right now is waited for, and ended below.
      update account_mail set sent_at = p_now where user_id = p_user and kind = 'confirm_email' and sent_at is null;
      update credential set revoked_at = p_now
      where user_id = p_user and kind in ('verify', 'reset', 'email', 'factor') and revoked_at is null and used_at is null;
    end`.execute(db)

  // The first password, of whoever has none, or another one; never for an account that is switched off.
  await sql`
    create function auth.redeem_password(p_kind credential_kind, p_selector text, p_given bytea, p_nonce bytea,
      p_now timestamptz, p_password_hash text)
    returns table (user_id uuid, email_sealed bytea)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare u uuid;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      update credential c set used_at = p_now
      where c.selector = p_selector and c.kind = p_kind and p_kind in ('verify', 'reset')
        and auth.proves(c.verifier_hash, p_given, p_nonce)
        and c.used_at is null and c.revoked_at is null and c.expires_at > p_now
      returning c.user_id into u;
      if u is null then return; end if;
      update app_user a set password_hash = p_password_hash, verified_at = coalesce(a.verified_at, p_now)
      where a.id = u and a.disabled_at is null
        and case p_kind when 'reset' then a.verified_at is not null else a.password_hash is null end
      returning a.email_sealed into redeem_password.email_sealed;
      if not found then return; end if;
      perform auth.end_login_tokens(u, p_now);
      delete from login_session s where s.user_id = u;
      perform set_config('app.user_id', u::text, true);
      redeem_password.user_id := u;
      return next;
    end $$`.execute(db)

  await sql`
    create function auth.redeem_email(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz)
    returns table (user_id uuid, change_id uuid, email_sealed bytea, old_email_sealed bytea)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c record;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      update credential set used_at = p_now
      where selector = p_selector and kind = 'email' and auth.proves(verifier_hash, p_given, p_nonce)
        and used_at is null and revoked_at is null and expires_at > p_now
      returning credential.user_id, email_change_id into c;
      if not found then return; end if;
      perform set_config('app.user_id', c.user_id::text, true);
      return query
        select e.user_id, e.id, e.email_sealed, u.email_sealed from email_change e join app_user u on u.id = e.user_id
        where (e.user_id, e.id) = (c.user_id, c.email_change_id) and u.disabled_at is null;
    end $$`.execute(db)

  // Of the one who has just redeemed it. An account that nobody ever finished stands in nobody's way.
  await sql`
    create function auth.set_email(p_change uuid, p_email_sealed bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare e email_change;
    begin
      select email_change.* into e from email_change
      join credential c on (c.user_id, c.email_change_id) = (email_change.user_id, email_change.id)
      where (email_change.user_id, email_change.id) = (app_user_id(), p_change) and c.used_at = p_now;
      if not found then return false; end if;
      delete from app_user u where u.email_index = e.email_index and u.id <> e.user_id
        and u.verified_at is null and u.disabled_at is null;
      update app_user u set email_index = e.email_index, email_sealed = p_email_sealed
      where u.id = e.user_id and not exists (
        select from app_user o where o.email_index = e.email_index and o.id <> e.user_id);
      if not found then return false; end if;
      perform auth.end_login_tokens(e.user_id, p_now);
      delete from login_session s where s.user_id = e.user_id;
      return true;
    exception when unique_violation then return false;
    end $$`.execute(db)
}

/** What its owner may do, from a session. */
async function byOwner(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.change_password(p_current text, p_next text, p_session uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      update app_user set password_hash = p_next where id = app_user_id() and password_hash = p_current;
      if not found then return false; end if;
      perform auth.end_login_tokens(app_user_id(), p_now);
      delete from login_session s where s.user_id = app_user_id() and s.id <> p_session;
      return true;
    end $$`.execute(db)

  await sql`
    create function auth.queue_own_mail(p_mail uuid, p_kind account_mail_kind, p_email_sealed bytea, p_key bytea,
      p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into account_mail (user_id, id, kind, email_sealed, request_key, created_at)
      values (app_user_id(), p_mail, p_kind, p_email_sealed, p_key, p_now)
      on conflict (user_id, request_key) do nothing;
    end`.execute(db)
}
