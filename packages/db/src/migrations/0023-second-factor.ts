import { type Kysely, sql } from 'kysely'
import { userTable } from '../user-table.ts'

/** What proves who somebody is beside their password. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table totp (
      user_id uuid primary key references app_user on delete cascade,
      secret_sealed bytea not null,
      -- Asked for from here on; until then it was only shown.
      confirmed_at timestamptz,
      -- The last half minute whose code was taken: none is taken twice.
      last_step bigint not null default 0,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table recovery_code (
      user_id uuid not null references app_user on delete cascade,
      code_hash bytea not null check (octet_length(code_hash) = 32),
      created_at timestamptz not null,
      primary key (user_id, code_hash)
    )`.execute(db)
  await sql`
    create table passkey (
      user_id uuid not null references app_user on delete cascade,
      id uuid not null,
      credential_id bytea not null check (octet_length(credential_id) between 16 and 1023),
      public_key bytea not null check (octet_length(public_key) <= 2000),
      counter bigint not null,
      transports text[] not null,
      name_sealed bytea not null,
      created_at timestamptz not null,
      last_used_at timestamptz,
      primary key (user_id, id),
      unique (user_id, credential_id)
    )`.execute(db)
  for (const name of ['totp', 'recovery_code', 'passkey']) await userTable(db, name)
  await sql`grant select, insert, update, delete on totp, passkey to frontdesk_app`.execute(db)
  await sql`grant select, insert, delete on recovery_code to frontdesk_app`.execute(db)

  // What a passkey signs, once. For logging in with nothing else it belongs to nobody yet.
  await sql`
    create table passkey_challenge (
      challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
      purpose text not null check (purpose in ('register', 'prove', 'factor', 'login')),
      -- The session or the proven password that it was made for.
      bound_to bytea check (octet_length(bound_to) = 32),
      expires_at timestamptz not null,
      check ((bound_to is null) = (purpose = 'login'))
    )`.execute(db)
  await sql`alter table passkey_challenge enable row level security`.execute(db)
  await sql`alter table passkey_challenge force row level security`.execute(db)
  await sql`create policy credentials on passkey_challenge to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, insert, delete on passkey_challenge to frontdesk_auth`.execute(db)
  await sql`create index passkey_challenge_by_end on passkey_challenge (expires_at)`.execute(db)

  for (const kind of ['second_factor_added', 'second_factor_removed', 'recovery_codes_made', 'codes_blocked']) {
    await sql`alter type account_mail_kind add value ${sql.lit(kind)}`.execute(db)
  }
  await createChallenges(db)
  await createFactor(db)

  for (const name of [
    'keep_challenge',
    'take_challenge',
    'start_factor',
    'enter_factor',
    'codes_blocked',
    'end_factor',
    'enter_passkey',
  ]) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to frontdesk_app`.execute(db)
  }
  await sql`alter function auth.wrong_answers owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.wrong_answers from public`.execute(db)
  await sql`grant execute on function auth.wrong_answers to frontdesk_auth`.execute(db)
}

async function createChallenges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.keep_challenge(p_challenge_hash bytea, p_purpose text, p_bound_to bytea, p_now timestamptz,
      p_expires timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      delete from passkey_challenge where challenge_hash in (
        select challenge_hash from passkey_challenge where expires_at <= p_now limit 10);
      insert into passkey_challenge (challenge_hash, purpose, bound_to, expires_at)
      values (p_challenge_hash, p_purpose, p_bound_to, p_expires);
    end`.execute(db)

  // Taken whatever comes of it, so that no answer is looked at twice.
  await sql`
    create function auth.take_challenge(p_challenge_hash bytea, p_purpose text, p_bound_to bytea, p_now timestamptz)
    returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      delete from passkey_challenge where challenge_hash = p_challenge_hash and purpose = p_purpose
        and bound_to is not distinct from p_bound_to and expires_at > p_now;
      return found;
    end $$`.execute(db)
}

async function createFactor(db: Kysely<unknown>): Promise<void> {
  // Their password was right: what else do they have? No row: nothing, so they are in.
  await sql`
    create function auth.start_factor(p_user uuid, p_selector text, p_hash bytea, p_now timestamptz, p_expires timestamptz)
    returns table (totp boolean, passkey boolean, recovery_code boolean)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      select exists (select from totp t where t.user_id = p_user and t.confirmed_at is not null),
        exists (select from passkey k where k.user_id = p_user),
        exists (select from recovery_code r where r.user_id = p_user)
      into start_factor.totp, start_factor.passkey, start_factor.recovery_code;
      if not (start_factor.totp or start_factor.passkey) then return; end if;
      insert into credential (selector, kind, verifier_hash, user_id, created_at, expires_at, seen_at)
      values (p_selector, 'factor', p_hash, p_user, p_now, p_expires, p_now);
      return next;
    end $$`.execute(db)

  await sql`
    create function auth.wrong_answers(p_user uuid, p_now timestamptz) returns bigint
    language sql stable set search_path = pg_catalog, public, pg_temp
    return (select coalesce(sum(f.attempts), 0) from credential f
      where f.user_id = p_user and f.login_session_id is null and f.kind = 'factor' and f.revoked_at is null
        and f.used_at is null and f.created_at > p_now - interval '1 day')`.execute(db)

  await sql`
    create function auth.codes_blocked(p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return auth.wrong_answers(app_user_id(), p_now) >= 50`.execute(db)

  // Counts the attempt before anything is looked at. Whoever proves the password may see what belongs to them, to prove more.
  // Six digits are few, and who has the password begins as often as they like, from wherever: a day has few of them too,
  // counted for the account, one after the other. Another password begins anew; the other factors cannot be guessed.
  await sql`
    create function auth.enter_factor(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz, p_counts boolean,
      p_digits boolean)
    returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      select * into c from credential where selector = p_selector and kind = 'factor' for update;
      if (auth.proves(c.verifier_hash, p_given, p_nonce) and c.used_at is null and c.revoked_at is null
        and c.expires_at > p_now and c.attempts < 5
        and exists (select from app_user u where u.id = c.user_id and u.disabled_at is null)) is not true
      then return null; end if;
      if p_digits then
        perform pg_advisory_xact_lock(hashtextextended('digits of ' || c.user_id, 0));
        if auth.wrong_answers(c.user_id, p_now) >= 50 then return null; end if;
      end if;
      if p_counts then update credential set attempts = attempts + 1 where selector = p_selector; end if;
      perform set_config('app.user_id', c.user_id::text, true);
      return c.user_id;
    end $$`.execute(db)

  await sql`
    create function auth.end_factor(p_selector text, p_now timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update credential set used_at = p_now
      where selector = p_selector and kind = 'factor' and user_id = app_user_id();
    end`.execute(db)

  // The key says whose it is; whether it is theirs shows when its signature is checked.
  await sql`
    create function auth.enter_passkey(p_user uuid, p_credential_id bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      if not exists (select from passkey k join app_user u on u.id = k.user_id
        where (k.user_id, k.credential_id) = (p_user, p_credential_id) and u.disabled_at is null)
      then return false; end if;
      perform set_config('app.user_id', p_user::text, true);
      return true;
    end $$`.execute(db)
}
