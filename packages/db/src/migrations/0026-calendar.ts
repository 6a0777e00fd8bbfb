import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** The business's bookings in calendars of its staff, and the busy times of those calendars here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFeeds(db)
  await createSources(db)
  await createReading(db)
}

/** What a member reads in a calendar elsewhere: the bookings of one provider, or all. It ends with the membership. */
async function createFeeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_feed (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      membership_id uuid not null,
      provider_id uuid,
      created_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete cascade,
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'calendar_feed')
  await sql`create index calendar_feed_by_member on calendar_feed (tenant_id, membership_id)`.execute(db)
  await sql`create policy credentials on calendar_feed to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, update (last_used_at) on calendar_feed to frontdesk_auth`.execute(db)

  await sql`
    alter table credential
      add column calendar_feed_id uuid,
      drop constraint one_subject,
      add constraint one_subject check (num_nonnulls(
        visitor_session_id, hub_link_id, api_key_id, user_id, invitation_id, calendar_feed_id) = 1),
      drop constraint subject_of_its_kind,
      add constraint subject_of_its_kind check (case
        when kind in ('visitor', 'refresh') then visitor_session_id is not null
        when kind in ('hublink', 'hub') then hub_link_id is not null
        when kind = 'key' then api_key_id is not null
        when kind in ('factor', 'verify', 'reset', 'email') then user_id is not null
        when kind = 'member' then login_session_id is not null
        when kind = 'invite' then invitation_id is not null
        when kind = 'calendar' then calendar_feed_id is not null
        else false
      end),
      add foreign key (tenant_id, calendar_feed_id) references calendar_feed (tenant_id, id) on delete cascade`.execute(
    db,
  )
  await sql`create index credential_by_calendar_feed on credential (tenant_id, calendar_feed_id)`.execute(db)

  await sql`
    create function auth.mint_calendar(p_feed uuid, p_selector text, p_hash bytea, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      insert into credential
        (selector, kind, verifier_hash, tenant_id, calendar_feed_id, created_at, expires_at, seen_at)
      values (p_selector, 'calendar', p_hash, app_tenant_id(), p_feed, p_now, '9999-12-31', p_now - interval '1 minute');
    end`.execute(db)
  await sql`alter function auth.mint_calendar owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.mint_calendar from public`.execute(db)
  await sql`grant execute on function auth.mint_calendar to frontdesk_app`.execute(db)
}

/** Calendars of others that say when a provider is busy: read again and again, and kept while they cannot be read. */
async function createSources(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type calendar_problem as enum (
      'bad_address', 'unreachable', 'untrusted', 'too_slow', 'redirected', 'too_large', 'unreadable', 'refused', 'too_many')`.execute(
    db,
  )
  await sql`
    create table calendar_source (
      tenant_id uuid not null,
      id uuid not null,
      provider_id uuid not null,
      -- A secret by itself, as ours are.
      url_sealed bytea not null,
      -- What its server calls the version that was read last.
      version_sealed bytea,
      created_at timestamptz not null,
      -- When its times were laid out last: they reach a certain way ahead of that.
      expanded_at timestamptz,
      read_at timestamptz,
      checked_at timestamptz,
      problem calendar_problem,
      -- How often in a row it could not be read, and when it is tried again.
      failures integer not null default 0,
      retry_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, provider_id, id),
      foreign key (tenant_id, provider_id) references provider (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'calendar_source')
  await sql`
    create table external_busy (
      tenant_id uuid not null,
      provider_id uuid not null,
      source_id uuid not null,
      starts_at timestamptz not null,
      -- Beyond the year 9999 an instant has no text that everybody reads.
      ends_at timestamptz not null check (ends_at > starts_at and ends_at < '2200-01-01Z'),
      primary key (tenant_id, provider_id, source_id, starts_at),
      foreign key (tenant_id, provider_id, source_id)
        references calendar_source (tenant_id, provider_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'external_busy')
  await sql`create index external_busy_by_end on external_busy (tenant_id, provider_id, ends_at)`.execute(db)
}

/** All calendars of all tenants, each at a moment of its own in the quarter of an hour that begins. */
async function createReading(db: Kysely<unknown>): Promise<void> {
  await sql`create policy credentials on calendar_source for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on calendar_source to frontdesk_auth`.execute(db)
  await sql`
    create function auth.list_calendars(p_before timestamptz) returns table (tenant_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.tenant_id, s.id from calendar_source s where s.retry_at is null or s.retry_at < p_before;
    end`.execute(db)
  await sql`alter function auth.list_calendars owner to frontdesk_auth`.execute(db)
  await sql`
    create function jobs.read_calendars(p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      -- Whoever has asked for one to be read at once does not wait for its turn.
      perform graphile_worker.add_job('calendar.fetch', json_build_object('tenantId', c.tenant_id, 'id', c.id),
        run_at := p_now + make_interval(secs => ('x' || left(c.id::text, 4))::bit(16)::integer % 840),
        job_key := 'calendar.fetch:' || c.id, job_key_mode := 'preserve_run_at', max_attempts := 20,
        queue_name := 'calendar.fetch:' || c.tenant_id)
      from auth.list_calendars(p_now + interval '15 minutes') c;
    end $$`.execute(db)
  await sql`grant create on schema jobs to frontdesk_worker`.execute(db)
  await sql`alter function jobs.read_calendars owner to frontdesk_worker`.execute(db)
  await sql`revoke create on schema jobs from frontdesk_worker`.execute(db)
  for (const name of ['auth.list_calendars', 'jobs.read_calendars']) {
    await sql`revoke execute on function ${sql.table(name)} from public`.execute(db)
    await sql`grant execute on function ${sql.table(name)} to frontdesk_worker`.execute(db)
  }
}
