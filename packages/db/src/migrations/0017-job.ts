import { type Kysely, sql } from 'kysely'

/** Jobs are enqueued in the transaction of their cause, for its own tenant only, and carry ids only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema jobs`.execute(db)
  await sql`grant usage on schema jobs to frontdesk_app, frontdesk_worker, frontdesk_intake`.execute(db)
  await sql`
    create function jobs.add(p_task text, p_id uuid, p_run_at timestamptz, p_key text, p_queued boolean)
    returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if app_tenant_id() is null then raise exception 'a job needs a tenant'; end if;
      perform graphile_worker.add_job(p_task, json_build_object('tenantId', app_tenant_id(), 'id', p_id),
        run_at := p_run_at, job_key := p_key, max_attempts := 20,
        queue_name := case when p_queued then p_task || ':' || app_tenant_id() end);
    end $$`.execute(db)

  // What strangers ask for: inserted blindly, whatever it says sealed; the worker opens it later and looks up whose it is.
  await sql`
    create table intake_request (
      id uuid primary key,
      body_sealed bytea not null check (octet_length(body_sealed) <= 20000),
      created_at timestamptz not null
    )`.execute(db)
  await sql`grant insert on intake_request to frontdesk_intake`.execute(db)
  await sql`grant select, delete on intake_request to frontdesk_worker`.execute(db)
  await sql`
    create function jobs.on_intake() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform graphile_worker.add_job('intake', json_build_object('id', new.id), max_attempts := 20);
      return new;
    end $$`.execute(db)
  await sql`
    create trigger enqueue after insert on intake_request for each row execute function jobs.on_intake()`.execute(db)

  // A function's owner has to be allowed to make one where it stands; only for this moment.
  await sql`grant create on schema jobs to frontdesk_worker`.execute(db)
  for (const name of ['add', 'on_intake']) {
    await sql`alter function jobs.${sql.id(name)} owner to frontdesk_worker`.execute(db)
    await sql`revoke execute on function jobs.${sql.id(name)} from public`.execute(db)
  }
  await sql`revoke create on schema jobs from frontdesk_worker`.execute(db)
  await sql`grant execute on function jobs.add to frontdesk_app`.execute(db)
}
