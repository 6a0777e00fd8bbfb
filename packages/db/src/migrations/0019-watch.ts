import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/**
 * Refusals with their exact reasons, what they add up to, and how long any of it is kept. Everything here is written
 * behind the answers, so that no caller's answer or its time depends on a reason.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type surface as enum ('visitor', 'customer', 'member', 'integration', 'webhook', 'page')`.execute(db)
  await sql`
    create type refusal as enum (
      'lookup_miss', 'no_route',
      'absent', 'garbage', 'other_kind', 'unknown', 'wrong', 'expired', 'idle', 'revoked', 'used', 'disabled',
      'unverified', 'unexplained',
      'role_refused', 'foreign_page', 'rate_limited', 'bad_signature', 'payment_mismatch',
      'invalid_input', 'wrong_method', 'wrong_content_type', 'too_large',
      'slot_taken', 'changed', 'wrong_state', 'internal', 'unavailable')`.execute(db)
  await sql`
    alter table security_event
      drop column event,
      drop column subject_id,
      add column reason refusal not null,
      add column surface surface not null,
      add column procedure text check (procedure ~ '^[a-zA-Z.]+$' and length(procedure) <= 60),
      add column actor actor_kind,
      add column actor_id uuid,
      -- A keyed pseudonym: the same address gives the same value, and no value gives an address.
      add column source uuid`.execute(db)
  await sql`create index security_event_by_time on security_event (tenant_id, created_at desc, id desc)`.execute(db)
  await sql`create index security_event_by_request on security_event (tenant_id, request_id)`.execute(db)
  // Which request did it: joins the deed with the log's lines.
  await sql`alter table audit_event add column request_id text check (length(request_id) <= 40)`.execute(db)
  // Several deeds of one transaction stay in their order.
  await sql`alter table audit_event alter column created_at set default clock_timestamp()`.execute(db)

  await sql`
    create type anomaly as enum (
      'misses', 'credentials_refused', 'roles_refused', 'rate_limits', 'bad_signatures', 'failures')`.execute(db)
  // Like refusals themselves, these may belong to nobody who could be proven: no reference to a tenant.
  await sql`
    create table security_count (
      tenant_id uuid not null,
      anomaly anomaly not null,
      who uuid not null,
      window_start timestamptz not null,
      count integer not null,
      primary key (tenant_id, anomaly, who, window_start)
    )`.execute(db)
  await tenantTable(db, 'security_count')
  await sql`revoke all on security_count from frontdesk_app`.execute(db)
  await sql`
    create table security_alert (
      tenant_id uuid not null,
      id uuid not null,
      anomaly anomaly not null,
      -- Null when it is a source that was counted and not somebody who has entered.
      actor actor_kind,
      who uuid not null,
      window_start timestamptz not null,
      created_at timestamptz not null,
      seen_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, anomaly, who, window_start)
    )`.execute(db)
  await tenantTable(db, 'security_alert', 'append_only')
  await sql`grant update (seen_at) on security_alert to frontdesk_app`.execute(db)

  await sql`
    alter table tenant
      add column alert_mail boolean not null default true,
      add column keep_events_days integer not null default 365 check (keep_events_days between 30 and 3650)`.execute(db)

  // Only the worker may call this, and only behind the answer. A tenant is named once the verifier proves it.
  await sql`
    create function auth.explain(p_kind credential_kind, p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz)
    returns table (reason refusal, kind credential_kind, tenant_id uuid, subject_id uuid)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c record;
    begin
      select credential.*, membership.tenant_id as works_at, membership.id as membership_id, app_user.disabled_at,
        hub_link.project_id, hub_link.revoked_at as link_revoked_at, api_key.revoked_at as key_revoked_at,
        calendar_feed.revoked_at as feed_revoked_at, calendar_feed.membership_id as feed_membership_id
      into c from credential
      left join app_user on app_user.id = credential.user_id
      left join login_session on (login_session.user_id, login_session.id) = (credential.user_id, credential.login_session_id)
      left join membership on (membership.tenant_id, membership.id) = (login_session.tenant_id, login_session.membership_id)
      left join hub_link on (hub_link.tenant_id, hub_link.id) = (credential.tenant_id, credential.hub_link_id)
      left join api_key on (api_key.tenant_id, api_key.id) = (credential.tenant_id, credential.api_key_id)
      left join calendar_feed
        on (calendar_feed.tenant_id, calendar_feed.id) = (credential.tenant_id, credential.calendar_feed_id)
      where credential.selector = p_selector;

      if c.selector is null then reason := 'unknown'; return next; return; end if;
      if not auth.proves(c.verifier_hash, p_given, p_nonce) then reason := 'wrong'; return next; return; end if;
      kind := c.kind;
      tenant_id := coalesce(c.works_at, c.tenant_id);
      subject_id := coalesce(c.visitor_session_id, c.membership_id, c.project_id, c.api_key_id, c.feed_membership_id);
      reason := case
        when c.kind <> p_kind then 'other_kind'
        when c.disabled_at is not null then 'disabled'
        when num_nonnulls(c.revoked_at, c.link_revoked_at, c.key_revoked_at, c.feed_revoked_at) > 0 then 'revoked'
        when c.used_at is not null then 'used'
        when c.expires_at <= p_now then 'expired'
        when c.kind = 'member' and c.seen_at <= p_now - interval '30 minutes' then 'idle'
        else 'unexplained' end;
      return next;
    end $$`.execute(db)
  await sql`
    create function auth.explain_login(p_email_index bytea) returns refusal
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select coalesce((select case when disabled_at is not null then 'disabled'::refusal
        when verified_at is null then 'unverified' else 'wrong' end
        from app_user where email_index = p_email_index), 'unknown');
    end`.execute(db)

  // Whom an alert of the tenant that is set is mailed to: nobody, if it does not want that.
  await sql`
    create function auth.find_owners_to_alert() returns table (user_id uuid, email_sealed bytea)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select u.id, u.email_sealed from tenant t
      join membership m on m.tenant_id = t.id and m.role = 'owner'
      join app_user u on u.id = m.user_id
      where t.id = app_tenant_id() and t.alert_mail and u.verified_at is not null and u.disabled_at is null;
    end`.execute(db)

  // The one way by which anything recorded ever goes: by age, some rows at a time. Says whether it is done.
  await sql`
    create function auth.forget_events(p_now timestamptz, p_limit integer) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare forgotten integer; most integer := 0; name text;
    begin
      foreach name in array array['audit_event', 'security_event', 'security_alert'] loop
        execute format('delete from %1$I e using (
          select o.tenant_id, o.id from %1$I o left join tenant t on t.id = o.tenant_id
          where o.created_at < $1 - make_interval(days => coalesce(t.keep_events_days, 90)) limit $2) old
          where (e.tenant_id, e.id) = (old.tenant_id, old.id)', name) using p_now, p_limit;
        get diagnostics forgotten = row_count;
        most := greatest(most, forgotten);
      end loop;
      delete from security_count where window_start < p_now - interval '7 days';
      return most < p_limit;
    end $$`.execute(db)
  for (const name of ['audit_event', 'security_event', 'security_alert', 'security_count']) {
    const table = sql.table(name)
    await sql`create policy kept_so_long on ${table} to frontdesk_auth using (true) with check (false)`.execute(db)
    await sql`grant select, delete on ${table} to frontdesk_auth`.execute(db)
  }

  for (const name of ['explain', 'explain_login', 'find_owners_to_alert', 'forget_events']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    await sql`grant execute on function auth.${sql.id(name)} to frontdesk_worker`.execute(db)
  }
}
