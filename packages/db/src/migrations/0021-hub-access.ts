import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** A hub link opens on the first device at once, on others with a mailed code; each device has a session of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // From the chat to the hub: good for one click and some minutes, and not shown as a link that somebody was sent.
  await sql`alter table hub_link add column handed_off boolean not null default false`.execute(db)
  await sql`
    create table hub_session (
      tenant_id uuid not null,
      id uuid not null,
      hub_link_id uuid not null,
      device text not null check (length(device) <= 60),
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, hub_link_id) references hub_link (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'hub_session')
  await sql`revoke insert, update on hub_session from frontdesk_app`.execute(db)
  await sql`revoke all on hub_session from frontdesk_worker`.execute(db)
  await sql`create index hub_session_by_link on hub_session (tenant_id, hub_link_id)`.execute(db)
  await sql`create policy credentials on hub_session to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, insert, delete on hub_session to frontdesk_auth`.execute(db)

  await sql`delete from credential where kind = 'hub'`.execute(db)
  await sql`
    alter table credential
      add column hub_session_id uuid,
      add constraint session_of_a_customer check ((hub_session_id is not null) = (kind = 'hub')),
      add foreign key (tenant_id, hub_session_id) references hub_session (tenant_id, id) on delete cascade`.execute(db)
  await sql`create index credential_by_hub_session on credential (tenant_id, hub_session_id)`.execute(db)

  // Six digits are few: what keeps them is how short they live and how often one may try. Their hash is keyed.
  await sql`
    create table hub_code (
      tenant_id uuid not null,
      id uuid not null,
      hub_link_id uuid not null,
      code_hash bytea not null check (octet_length(code_hash) = 32),
      attempts integer not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, hub_link_id) references hub_link (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'hub_code')
  await sql`revoke all on hub_code from frontdesk_app`.execute(db)
  await sql`create index hub_code_by_link on hub_code (tenant_id, hub_link_id, created_at)`.execute(db)
  await sql`create policy credentials on hub_code to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, delete, update (attempts, used_at) on hub_code to frontdesk_auth`.execute(db)

  await sql`alter type mail_kind add value 'hub_code'`.execute(db)
  await sql`
    alter table mail
      add column hub_link_id uuid,
      -- As text: a new value of an enum cannot be named in the transaction that adds it.
      add constraint link_of_a_code check ((hub_link_id is not null) = (kind::text = 'hub_code')),
      add foreign key (tenant_id, hub_link_id) references hub_link (tenant_id, id) on delete cascade`.execute(db)

  await createWaysIn(db)
  await createLists(db)
}

async function createWaysIn(db: Kysely<unknown>): Promise<void> {
  // Whatever session the device held before is over: its cookie is about to be replaced.
  await sql`
    create function auth.start_hub(p_link hub_link, p_session uuid, p_device text, p_token text, p_hash bytea,
      p_held text, p_held_given bytea, p_nonce bytea, p_now timestamptz, p_expires timestamptz)
    returns void language sql
    begin atomic
      delete from hub_session s using credential c
      where c.selector = p_held and c.kind = 'hub' and auth.proves(c.verifier_hash, p_held_given, p_nonce)
        and (s.tenant_id, s.id) = (c.tenant_id, c.hub_session_id);
      insert into hub_session (tenant_id, id, hub_link_id, device, created_at)
      values ((p_link).tenant_id, p_session, (p_link).id, p_device, p_now);
      insert into credential
        (selector, kind, verifier_hash, tenant_id, hub_link_id, hub_session_id, created_at, expires_at, seen_at)
      values (p_token, 'hub', p_hash, (p_link).tenant_id, (p_link).id, p_session, p_now, p_expires, p_now);
    end`.execute(db)

  await sql`drop function auth.exchange_hub_link`.execute(db)
  await sql`
    create function auth.exchange_hub_link(p_selector text, p_given bytea, p_session uuid, p_device text, p_token text,
      p_hash bytea, p_held text, p_held_given bytea, p_nonce bytea, p_now timestamptz, p_expires timestamptz)
    returns table (outcome text, tenant_id uuid, project_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential; l hub_link;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      select * into c from credential where selector = p_selector and kind = 'hublink';
      if auth.proves(c.verifier_hash, p_given, p_nonce) is not true then return; end if;
      select * into l from hub_link h where (h.tenant_id, h.id) = (c.tenant_id, c.hub_link_id);

      -- The device is in already: the link stays as it is, for another one.
      if exists (select from credential s
        join hub_link o on (o.tenant_id, o.id) = (s.tenant_id, s.hub_link_id)
        where s.selector = p_held and s.kind = 'hub' and auth.proves(s.verifier_hash, p_held_given, p_nonce)
          and s.expires_at > p_now and num_nonnulls(s.revoked_at, o.revoked_at) = 0
          and (o.tenant_id, o.project_id) = (l.tenant_id, l.project_id))
      then outcome := 'already'; return next; return; end if;

      update credential set used_at = p_now
      where selector = p_selector and used_at is null and revoked_at is null and expires_at > p_now
        and l.revoked_at is null;
      if not found then return; end if;
      perform auth.start_hub(l, p_session, p_device, p_token, p_hash, p_held, p_held_given, p_nonce, p_now, p_expires);
      perform set_config('app.tenant_id', l.tenant_id::text, true);
      outcome := 'started'; tenant_id := l.tenant_id; project_id := l.project_id;
      return next;
    end $$`.execute(db)

  // Tries are counted before the code is compared, one after the other for one link; the call commits also when it fails.
  await sql`
    create function auth.enter_hub_code(p_selector text, p_given bytea, p_code bytea, p_session uuid, p_device text,
      p_token text, p_hash bytea, p_held text, p_held_given bytea, p_nonce bytea, p_now timestamptz,
      p_expires timestamptz)
    returns table (tenant_id uuid, project_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential; l hub_link; k hub_code; tries bigint;
    begin
      perform set_config('app.tenant_id', '', true), set_config('app.subject_id', '', true),
        set_config('app.user_id', '', true);
      select * into c from credential where selector = p_selector and kind = 'hublink';
      if auth.proves(c.verifier_hash, p_given, p_nonce) is not true then return; end if;
      perform from credential where selector = p_selector for update;
      select * into l from hub_link h where (h.tenant_id, h.id) = (c.tenant_id, c.hub_link_id);
      if (c.expires_at <= p_now or num_nonnulls(c.revoked_at, l.revoked_at) > 0) is not false then return; end if;

      select coalesce(sum(h.attempts), 0) into tries from hub_code h
      where (h.tenant_id, h.hub_link_id) = (l.tenant_id, l.id) and h.created_at > p_now - interval '1 day';
      select * into k from hub_code h
      where (h.tenant_id, h.hub_link_id) = (l.tenant_id, l.id) and h.used_at is null and h.expires_at > p_now
      order by h.created_at desc, h.id limit 1;
      if (tries >= 15 or k.attempts >= 5) is not false then return; end if;

      update hub_code h set attempts = attempts + 1,
        used_at = case when auth.proves(k.code_hash, sha256(p_code || uuid_send(l.id)), p_nonce) then p_now end
      where (h.tenant_id, h.id) = (k.tenant_id, k.id) returning h.* into k;
      if k.used_at is null then return; end if;
      perform auth.start_hub(l, p_session, p_device, p_token, p_hash, p_held, p_held_given, p_nonce, p_now, p_expires);
      perform set_config('app.tenant_id', l.tenant_id::text, true);
      tenant_id := l.tenant_id; project_id := l.project_id;
      return next;
    end $$`.execute(db)

  // For the worker: whose link somebody holds, used up or expired as it may be. A revoked one is nobody's.
  await sql`drop function auth.find_hub_link`.execute(db)
  await sql`
    create function auth.find_hub_link(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz)
    returns table (tenant_id uuid, project_id uuid, hub_link_id uuid, is_used boolean, is_expired boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select h.tenant_id, h.project_id, h.id, c.used_at is not null, c.expires_at <= p_now from credential c
      join hub_link h on (h.tenant_id, h.id) = (c.tenant_id, c.hub_link_id)
      where c.selector = p_selector and c.kind = 'hublink' and auth.proves(c.verifier_hash, p_given, p_nonce)
        and num_nonnulls(c.revoked_at, h.revoked_at) = 0;
    end`.execute(db)

  await own(db, { start_hub: undefined })
  await own(db, {
    exchange_hub_link: 'frontdesk_app',
    enter_hub_code: 'frontdesk_app',
    find_hub_link: 'frontdesk_worker',
  })
}

/** Of the tenant that is set, and of no other. */
async function createLists(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.list_hub_sessions(p_project uuid, p_held text, p_now timestamptz)
    returns table (id uuid, hub_link_id uuid, device text, created_at timestamptz, seen_at timestamptz, is_own boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select s.id, s.hub_link_id, s.device, s.created_at, c.seen_at, c.selector = p_held from hub_session s
      join hub_link l on (l.tenant_id, l.id) = (s.tenant_id, s.hub_link_id)
      join credential c on (c.tenant_id, c.hub_session_id) = (s.tenant_id, s.id)
      where s.tenant_id = app_tenant_id() and l.project_id = p_project
        and c.expires_at > p_now and num_nonnulls(c.revoked_at, l.revoked_at) = 0
      order by c.seen_at desc, s.id limit 100;
    end`.execute(db)

  await sql`
    create function auth.list_hub_links(p_project uuid, p_now timestamptz)
    returns table (id uuid, handed_off boolean, created_at timestamptz, expires_at timestamptz, used_at timestamptz,
      devices integer, seen_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select l.id, l.handed_off, l.created_at, c.expires_at, c.used_at, s.devices, s.seen_at from hub_link l
      left join credential c on (c.tenant_id, c.hub_link_id) = (l.tenant_id, l.id) and c.kind = 'hublink'
        and c.revoked_at is null
      cross join lateral (
        select count(*)::integer as devices, max(o.seen_at) as seen_at from credential o
        where (o.tenant_id, o.hub_link_id) = (l.tenant_id, l.id) and o.kind = 'hub'
          and o.expires_at > p_now and o.revoked_at is null) s
      where l.tenant_id = app_tenant_id() and l.project_id = p_project
        and l.revoked_at is null and (s.devices > 0 or (c.expires_at > p_now and not l.handed_off))
      order by l.created_at desc, l.id limit 100;
    end`.execute(db)

  await sql`
    create function auth.renew_hub_link(p_link uuid, p_now timestamptz, p_expires timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      update credential c set expires_at = greatest(c.expires_at, p_expires)
      where c.tenant_id = app_tenant_id() and c.hub_link_id = p_link and c.kind = 'hublink'
        and c.expires_at > p_now and c.revoked_at is null
        and exists (select from hub_link l
          where (l.tenant_id, l.id) = (c.tenant_id, c.hub_link_id) and l.revoked_at is null and not l.handed_off);
      return found;
    end $$`.execute(db)
  // The link opens nothing more, while the device that it was opened on stays.
  await sql`
    create function auth.revoke_hub_token(p_link uuid, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update credential set revoked_at = p_now
      where tenant_id = app_tenant_id() and hub_link_id = p_link and kind = 'hublink' and revoked_at is null;
    end`.execute(db)
  await own(db, {
    list_hub_sessions: 'frontdesk_app',
    list_hub_links: 'frontdesk_app',
    renew_hub_link: 'frontdesk_app',
    revoke_hub_token: 'frontdesk_app',
  })
}

async function own(db: Kysely<unknown>, callers: Record<string, string | undefined>): Promise<void> {
  for (const [name, caller] of Object.entries(callers)) {
    await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
    await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
    if (caller) await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(caller)}`.execute(db)
  }
}
