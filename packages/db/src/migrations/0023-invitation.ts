import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Who was asked to join a tenant's staff. Bound to the address: whoever answers has to be the one who was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tenant add column languages text[] not null default '{en}'
      check (cardinality(languages) between 1 and 10 and array_position(languages, null) is null)`.execute(db)

  await sql`
    create table invitation (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      -- The platform's own, so that an account with this address is found.
      email_index bytea not null check (octet_length(email_index) = 32),
      email_sealed bytea not null,
      role member_role not null,
      -- Whoever stands for it: it is good for as long as they may invite.
      invited_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      declined_at timestamptz,
      cancelled_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, invited_by) references membership (tenant_id, id) on delete set null (invited_by),
      constraint answered_once check (num_nonnulls(accepted_at, declined_at, cancelled_at) <= 1)
    )`.execute(db)
  await tenantTable(db, 'invitation')
  await sql`
    create unique index invitation_open on invitation (tenant_id, email_index)
    where accepted_at is null and declined_at is null and cancelled_at is null`.execute(db)
  await sql`create index invitation_by_inviter on invitation (tenant_id, invited_by)`.execute(db)
  await sql`create index invitation_by_email on invitation (email_index)`.execute(db)
  await sql`create policy credentials on invitation to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, update (declined_at) on invitation to frontdesk_auth`.execute(db)

  await sql`
    alter table credential
      add column invitation_id uuid,
      drop constraint one_subject,
      add constraint one_subject check
        (num_nonnulls(visitor_session_id, hub_link_id, api_key_id, user_id, invitation_id) = 1),
      drop constraint subject_of_its_kind,
      add constraint subject_of_its_kind check (case
        when kind in ('visitor', 'refresh') then visitor_session_id is not null
        when kind in ('hublink', 'hub') then hub_link_id is not null
        when kind = 'key' then api_key_id is not null
        when kind in ('factor', 'verify', 'reset', 'email') then user_id is not null
        when kind = 'member' then login_session_id is not null
        when kind = 'invite' then invitation_id is not null
        else false
      end),
      add foreign key (tenant_id, invitation_id) references invitation (tenant_id, id) on delete cascade`.execute(db)
  await sql`create index credential_by_invitation on credential (tenant_id, invitation_id)`.execute(db)

  await createMint(db)
  await createEntrances(db)
  await createJoin(db)

  for (const name of ['find_invite', 'my_invitations', 'enter_invitation', 'decline_invite', 'enter_join', 'join']) {
    await own(db, name, 'frontdesk_app')
  }
  await own(db, 'mint_invite', 'frontdesk_worker')
  for (const caller of ['frontdesk_auth', 'frontdesk_app', 'frontdesk_worker']) await own(db, 'open_invitation', caller)
}

async function own(db: Kysely<unknown>, name: string, caller: string): Promise<void> {
  await sql`alter function auth.${sql.id(name)} owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.${sql.id(name)} from public`.execute(db)
  await sql`grant execute on function auth.${sql.id(name)} to ${sql.id(caller)}`.execute(db)
}

/** For the worker, who mails it: the newest link is the only good one. */
async function createMint(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.mint_invite(p_invitation uuid, p_selector text, p_hash bytea, p_now timestamptz,
      p_expires timestamptz)
    returns void language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      update credential set revoked_at = p_now
      where (tenant_id, invitation_id) = (app_tenant_id(), p_invitation) and revoked_at is null;
      insert into credential (selector, kind, verifier_hash, tenant_id, invitation_id, created_at, expires_at, seen_at)
      values (p_selector, 'invite', p_hash, app_tenant_id(), p_invitation, p_now, p_expires, p_now);
    end`.execute(db)
}

async function createEntrances(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.open_invitation(i invitation, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return num_nonnulls(i.accepted_at, i.declined_at, i.cancelled_at) = 0 and i.expires_at > p_now
      and exists (select from membership m join app_user u on u.id = m.user_id
        where (m.tenant_id, m.id) = (i.tenant_id, i.invited_by) and u.disabled_at is null
          and (m.role = 'owner' or (m.role = 'admin' and i.role <> 'owner')))`.execute(db)

  // Nothing more is looked up for who has proven nothing.
  await sql`
    create function auth.find_invite(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz)
    returns table (tenant_id uuid, invitation_id uuid, tenant_name text, role member_role)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare c credential;
    begin
      select * into c from credential where selector = p_selector and kind = 'invite';
      if (auth.proves(c.verifier_hash, p_given, p_nonce) and c.revoked_at is null and c.expires_at > p_now) is not true
      then return; end if;
      return query
        select t.id, i.id, t.name, i.role from invitation i join tenant t on t.id = i.tenant_id
        where (i.tenant_id, i.id) = (c.tenant_id, c.invitation_id) and auth.open_invitation(i, p_now);
    end $$`.execute(db)

  await sql`
    create function auth.my_invitations(p_now timestamptz)
    returns table (invitation_id uuid, tenant_name text, role member_role, created_at timestamptz, expires_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select i.id, t.name, i.role, i.created_at, i.expires_at
      from app_user u join invitation i on i.email_index = u.email_index join tenant t on t.id = i.tenant_id
      where u.id = app_user_id() and u.verified_at is not null and auth.open_invitation(i, p_now)
      order by i.created_at desc, i.id;
    end`.execute(db)

  // Whoever was invited may act in that tenant from here to the end of the transaction: to join it.
  await sql`
    create function auth.enter_invitation(p_invitation uuid, p_now timestamptz)
    returns table (tenant_id uuid, role member_role)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare own invitation;
    begin
      select i.* into own from app_user u join invitation i on i.email_index = u.email_index
      where u.id = app_user_id() and u.verified_at is not null and i.id = p_invitation;
      -- Only of one's own is more looked at.
      if not found or not auth.open_invitation(own, p_now) then return; end if;
      enter_invitation.tenant_id := own.tenant_id;
      enter_invitation.role := own.role;
      perform set_config('app.tenant_id', own.tenant_id::text, true);
      return next;
    end $$`.execute(db)

  await sql`
    create function auth.decline_invite(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare f record;
    begin
      select * into f from auth.find_invite(p_selector, p_given, p_nonce, p_now);
      if not found then return false; end if;
      perform set_config('app.tenant_id', f.tenant_id::text, true);
      update invitation i set declined_at = p_now
      where (i.tenant_id, i.id) = (f.tenant_id, f.invitation_id) and auth.open_invitation(i, p_now);
      return found;
    end $$`.execute(db)
}

/** For whoever has no account that works: never for an address that somebody logs in with already. */
async function createJoin(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function auth.enter_join(p_selector text, p_given bytea, p_nonce bytea, p_now timestamptz)
    returns table (tenant_id uuid, invitation_id uuid, role member_role, email_sealed bytea)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare f record;
    begin
      select * into f from auth.find_invite(p_selector, p_given, p_nonce, p_now);
      if not found then return; end if;
      return query
        select i.tenant_id, i.id, i.role, i.email_sealed from invitation i
        where (i.tenant_id, i.id) = (f.tenant_id, f.invitation_id)
          and not exists (select from app_user u where u.email_index = i.email_index
            and (u.password_hash is not null or u.verified_at is not null or u.disabled_at is not null));
      if found then perform set_config('app.tenant_id', f.tenant_id::text, true); end if;
    end $$`.execute(db)

  /**
   * Their mailbox is proven by the link that was sent to it. Who had begun to register is done with that; should somebody
   * have been faster, the address is theirs.
   */
  await sql`
    create function auth.join(p_invitation uuid, p_user uuid, p_email_sealed bytea, p_password_hash text, p_now timestamptz)
    returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare joined uuid;
    begin
      insert into app_user as u (id, email_index, email_sealed, password_hash, verified_at, created_at)
      select p_user, i.email_index, p_email_sealed, p_password_hash, p_now, p_now from invitation i
      where (i.tenant_id, i.id) = (app_tenant_id(), p_invitation) and auth.open_invitation(i, p_now)
      on conflict (email_index) do update set password_hash = p_password_hash, verified_at = p_now
        where u.password_hash is null and u.verified_at is null and u.disabled_at is null
      returning u.id into joined;
      if joined is null then return null; end if;
      update credential set revoked_at = p_now where user_id = joined and revoked_at is null;
      perform set_config('app.user_id', joined::text, true);
      return joined;
    end $$`.execute(db)
}
