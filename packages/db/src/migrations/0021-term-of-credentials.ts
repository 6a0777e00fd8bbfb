import { type Kysely, sql } from 'kysely'

/** What has long been over goes, and an API key shows when it ends and that it was used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table api_key add column expires_at timestamptz`.execute(db)
  // Who tries a key in its first minute sees that it was used.
  await sql`
    create or replace function auth.mint(p_kind credential_kind, p_selector text, p_hash bytea, p_subject uuid,
      p_now timestamptz, p_expires timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into credential (selector, kind, verifier_hash, tenant_id, hub_link_id, api_key_id, created_at, expires_at, seen_at)
      values (p_selector, p_kind, p_hash, app_tenant_id(),
        case when p_kind = 'hublink' then p_subject end, case when p_kind = 'key' then p_subject end,
        p_now, p_expires, case when p_kind = 'key' then p_now - interval '1 minute' else p_now end);
    end`.execute(db)

  /**
   * A used refresh token stays until it would have expired, so that a replay still ends the family. A hub link stays half
   * a year longer: it opens nothing, but whoever finds it in an old mail can ask for a new one.
   */
  await sql`
    create function auth.forget_credentials(p_now timestamptz, p_limit integer) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare forgotten integer; most integer;
    begin
      delete from credential where selector in (
        select selector from credential
        where expires_at <= p_now - case when kind = 'hublink' then interval '180 days' else interval '7 days' end
          or revoked_at <= p_now - interval '7 days'
          or (kind not in ('refresh', 'hublink') and used_at <= p_now - interval '7 days')
        limit p_limit);
      get diagnostics most = row_count;

      delete from hub_code where (tenant_id, id) in (
        select tenant_id, id from hub_code where created_at <= p_now - interval '2 days' limit p_limit);
      get diagnostics forgotten = row_count;
      most := greatest(most, forgotten);

      delete from hub_session s where (tenant_id, id) in (
        select o.tenant_id, o.id from hub_session o
        join hub_link l on (l.tenant_id, l.id) = (o.tenant_id, o.hub_link_id)
        where l.revoked_at <= p_now - interval '7 days' or (o.created_at <= p_now - interval '1 day'
          and not exists (select from credential c where (c.tenant_id, c.hub_session_id) = (o.tenant_id, o.id)))
        limit p_limit);
      get diagnostics forgotten = row_count;
      most := greatest(most, forgotten);

      -- Takes its credentials along.
      delete from hub_link where (tenant_id, id) in (
        select l.tenant_id, l.id from hub_link l
        where l.revoked_at <= p_now - interval '7 days' or (l.created_at <= p_now - interval '1 day'
          and not exists (select from credential c where (c.tenant_id, c.hub_link_id) = (l.tenant_id, l.id)))
        limit p_limit);
      get diagnostics forgotten = row_count;
      most := greatest(most, forgotten);

      delete from login_session where (user_id, id) in (
        select s.user_id, s.id from login_session s
        where s.created_at <= p_now - interval '1 day'
          and not exists (select from credential c where (c.user_id, c.login_session_id) = (s.user_id, s.id))
        limit p_limit);
      get diagnostics forgotten = row_count;
      most := greatest(most, forgotten);

      -- What somebody wrote or booked stays with the business; only those who never did either are gone.
      delete from visitor_session where (tenant_id, id) in (
        select s.tenant_id, s.id from visitor_session s
        where s.created_at <= p_now - interval '1 day'
          and not exists (select from credential c where (c.tenant_id, c.visitor_session_id) = (s.tenant_id, s.id))
          and not exists (select from conversation c where (c.tenant_id, c.visitor_session_id) = (s.tenant_id, s.id))
          and not exists (select from booking b where (b.tenant_id, b.visitor_session_id) = (s.tenant_id, s.id))
        limit p_limit);
      get diagnostics forgotten = row_count;
      return greatest(most, forgotten) < p_limit;
    end $$`.execute(db)

  await sql`alter function auth.forget_credentials owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.forget_credentials from public`.execute(db)
  await sql`grant execute on function auth.forget_credentials to frontdesk_worker`.execute(db)
  await sql`create index credential_by_end on credential (expires_at)`.execute(db)
  await sql`create index credential_by_revocation on credential (revoked_at) where revoked_at is not null`.execute(db)

  await sql`grant delete on credential, hub_link, visitor_session to frontdesk_auth`.execute(db)
  await sql`grant select (tenant_id, id, created_at) on visitor_session to frontdesk_auth`.execute(db)
  for (const name of ['hub_link', 'visitor_session']) {
    await sql`create policy kept_so_long on ${sql.table(name)} to frontdesk_auth using (true) with check (false)`.execute(
      db,
    )
  }
  for (const name of ['conversation', 'booking']) {
    await sql`create policy credentials on ${sql.table(name)} for select to frontdesk_auth using (true)`.execute(db)
    await sql`grant select (tenant_id, visitor_session_id) on ${sql.table(name)} to frontdesk_auth`.execute(db)
  }
}
