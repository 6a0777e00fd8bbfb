import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Mails that a visitor has sent to an address of their choice: a copy of the chat, or a way to go on with it elsewhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type chat_mail_kind as enum ('transcript', 'resume')`.execute(db)
  await sql`
    create table chat_mail (
      tenant_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      kind chat_mail_kind not null,
      -- Gone as soon as the mail is.
      email_sealed bytea,
      -- One wish, one mail.
      request_key bytea not null check (octet_length(request_key) = 32),
      put_off_at timestamptz,
      admitted_at timestamptz,
      sent_at timestamptz,
      dropped_at timestamptz,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, request_key),
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
      check (num_nonnulls(email_sealed, sent_at, dropped_at) = 1)
    )`.execute(db)
  await tenantTable(db, 'chat_mail')
  await sql`create index chat_mail_by_conversation on chat_mail (tenant_id, conversation_id)`.execute(db)

  await sql`alter type credential_kind add value 'resume'`.execute(db)
  // As text: a new value of an enum cannot be named in the transaction that adds it.
  await sql`
    alter table credential
      drop constraint subject_of_its_kind,
      add constraint subject_of_its_kind check (case
        when kind::text in ('visitor', 'refresh', 'resume') then visitor_session_id is not null
        when kind in ('hublink', 'hub') then hub_link_id is not null
        when kind = 'key' then api_key_id is not null
        when kind in ('factor', 'verify', 'reset', 'email') then user_id is not null
        when kind = 'member' then login_session_id is not null
        when kind = 'invite' then invitation_id is not null
        when kind = 'calendar' then calendar_feed_id is not null
        else false
      end)`.execute(db)
  await sql`
    create function auth.mint_resume(p_session uuid, p_selector text, p_hash bytea, p_now timestamptz, p_expires timestamptz)
    returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
      values (p_selector, 'resume', p_hash, app_tenant_id(), p_session, p_selector, p_now, p_expires, p_now);
    end $$`.execute(db)
  // The same visitor's session with tokens of its own. Whose it is is told to nobody but the audit. Whoever uses
  // the link has a way in of their own from then on, by their nonce and for ten minutes: they may not have had the answer.
  // Another one makes what was in the first good for nothing.
  await sql`
    create function auth.resume_visitor(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz,
      p_own text, p_own_hash bytea,
      p_access text, p_access_hash bytea, p_access_expires timestamptz,
      p_refresh text, p_refresh_hash bytea, p_refresh_expires timestamptz)
    returns table (tenant_id uuid, visitor_session_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      select * into c from credential where selector = p_selector and kind = 'resume';
      if auth.proves(c.verifier_hash, p_given, p_nonce) is not true then return; end if;
      -- As when a session goes on: a site may be for known visitors alone by now.
      if not auth.admits(c.tenant_id, (select v.site_id from visitor_session v
        where (v.tenant_id, v.id) = (c.tenant_id, c.visitor_session_id)), c.visitor_session_id)
      then return; end if;
      update credential set used_at = p_now
      where selector = p_selector and used_at is null and revoked_at is null and expires_at > p_now;
      if found then
        insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
        values (p_own, 'resume', p_own_hash, c.tenant_id, c.visitor_session_id, c.family, p_now, p_now + interval '10 minutes', p_now);
      else
        update credential t set seen_at = p_now
        where (t.tenant_id, t.visitor_session_id, t.family) = (c.tenant_id, c.visitor_session_id, c.family)
          and t.kind = 'resume' and t.selector <> c.selector and t.revoked_at is null and t.expires_at > p_now
          and auth.proves(t.verifier_hash, p_own_hash, p_nonce);
        if not found then return; end if;
        update credential t set revoked_at = p_now
        where (t.tenant_id, t.visitor_session_id, t.family) = (c.tenant_id, c.visitor_session_id, c.family)
          and t.kind <> 'resume' and t.revoked_at is null;
      end if;
      insert into credential (selector, kind, verifier_hash, tenant_id, visitor_session_id, family, created_at, expires_at, seen_at)
      values (p_access, 'visitor', p_access_hash, c.tenant_id, c.visitor_session_id, c.family, p_now, p_access_expires, p_now),
        (p_refresh, 'refresh', p_refresh_hash, c.tenant_id, c.visitor_session_id, c.family, p_now, p_refresh_expires, p_now);
      perform set_config('app.tenant_id', c.tenant_id::text, true);
      tenant_id := c.tenant_id; visitor_session_id := c.visitor_session_id;
      return next;
    end $$`.execute(db)
  for (const [name, caller] of [
    ['mint_resume', 'frontdesk_worker'],
    ['resume_visitor', 'frontdesk_app'],
  ] as const) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(caller)}`.execute(db)
  }
}
