import { type Kysely, sql } from 'kysely'

/**
 * Every secret of the system, as a hash. Its subject is a foreign key, so what was minted and what is verified are the
 * same row. The running system has no grant on this table: it goes through the functions of 0015.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type credential_kind as enum (
      'visitor', 'refresh', 'member', 'hublink', 'hub', 'key', 'factor', 'verify', 'reset', 'email', 'invite', 'calendar')`.execute(
    db,
  )
  await sql`
    create table credential (
      selector text primary key check (length(selector) = 26),
      kind credential_kind not null,
      verifier_hash bytea not null check (octet_length(verifier_hash) = 32),
      tenant_id uuid references tenant on delete cascade,
      visitor_session_id uuid,
      hub_link_id uuid,
      api_key_id uuid,
      user_id uuid references app_user on delete cascade,
      login_session_id uuid,
      -- Which browser of a visitor: the first refresh token that it was given, or the link that led it there.
      family text,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      seen_at timestamptz not null,
      used_at timestamptz,
      replayed_at timestamptz,
      revoked_at timestamptz,
      attempts integer not null default 0,
      constraint one_subject check (num_nonnulls(visitor_session_id, hub_link_id, api_key_id, user_id) = 1),
      constraint users_belong_to_no_tenant check ((tenant_id is null) = (user_id is not null)),
      constraint subject_of_its_kind check (case
        when kind in ('visitor', 'refresh') then visitor_session_id is not null
        when kind in ('hublink', 'hub') then hub_link_id is not null
        when kind = 'key' then api_key_id is not null
        when kind in ('factor', 'verify', 'reset', 'email') then user_id is not null
        when kind = 'member' then login_session_id is not null
        else false
      end),
      constraint family_of_a_visitor check ((family is not null) = (visitor_session_id is not null)),
      constraint session_of_a_member check ((login_session_id is not null) = (kind = 'member')),
      foreign key (tenant_id, visitor_session_id) references visitor_session (tenant_id, id) on delete cascade,
      foreign key (tenant_id, hub_link_id) references hub_link (tenant_id, id) on delete cascade,
      foreign key (tenant_id, api_key_id) references api_key (tenant_id, id) on delete cascade,
      foreign key (user_id, login_session_id) references login_session (user_id, id) on delete cascade
    )`.execute(db)
  await sql`alter table credential enable row level security`.execute(db)
  await sql`alter table credential force row level security`.execute(db)
  await sql`create policy credentials on credential to frontdesk_auth using (true) with check (true)`.execute(db)
  await sql`grant select, insert, update on credential to frontdesk_auth`.execute(db)
  await sql`create index credential_by_visitor on credential (tenant_id, visitor_session_id)`.execute(db)
  await sql`create index credential_by_user on credential (user_id, login_session_id)`.execute(db)
  await sql`create index credential_by_hub_link on credential (tenant_id, hub_link_id)`.execute(db)
  await sql`create index credential_by_api_key on credential (tenant_id, api_key_id)`.execute(db)

  await sql`create policy credentials on tenant for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on tenant to frontdesk_auth`.execute(db)
}
