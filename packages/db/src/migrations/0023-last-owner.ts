import { type Kysely, sql } from 'kysely'

/** A tenant never loses its last owner, and a role that changed ends the sessions that had it: whoever asks, and however. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The lock makes the second of two owners who go at once see that the first has gone.
  await sql`
    create function auth.keep_an_owner() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner') then return null; end if;
      perform pg_advisory_xact_lock(hashtextextended('owners of ' || old.tenant_id, 0));
      if exists (select from tenant where id = old.tenant_id and erased_at is null)
        and not exists (select from membership where tenant_id = old.tenant_id and role = 'owner')
      then raise exception 'a tenant keeps its last owner' using errcode = 'FD001'; end if;
      return null;
    end $$`.execute(db)

  await sql`
    create function auth.end_sessions_of_role() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      delete from login_session where (tenant_id, membership_id) = (new.tenant_id, new.id);
      return null;
    end $$`.execute(db)

  await sql`
    create function auth.end_sessions_of_user() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      delete from login_session where user_id = new.id;
      return null;
    end $$`.execute(db)

  await sql`
    create trigger keep_an_owner after update of role or delete on membership
    for each row execute function auth.keep_an_owner()`.execute(db)
  await sql`
    create trigger end_sessions_of_role after update of role on membership
    for each row when (old.role is distinct from new.role) execute function auth.end_sessions_of_role()`.execute(db)
  await sql`
    create trigger end_sessions_of_user after update of disabled_at on app_user
    for each row when (old.disabled_at is null and new.disabled_at is not null)
    execute function auth.end_sessions_of_user()`.execute(db)
  for (const name of ['keep_an_owner', 'end_sessions_of_role', 'end_sessions_of_user']) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
  }
}
