import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'
import { userTable } from '../user-table.ts'

/**
 * People who can log in. A user may belong to several tenants and so belongs to none: their rows answer to the user's own
 * session, everything before that goes through the credential functions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app_user_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.user_id', true), '')::uuid`.execute(db)

  await sql`
    create table app_user (
      id uuid primary key,
      email_index bytea not null unique check (octet_length(email_index) = 32),
      email_sealed bytea not null,
      password_hash text check (password_hash like '$argon2id$%'),
      -- The address is theirs: they opened a mail that was sent to it.
      verified_at timestamptz,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      check (password_hash is null or verified_at is not null)
    )`.execute(db)
  await userTable(db, 'app_user', 'id')
  await sql`grant select on app_user to frontdesk_app`.execute(db)
  await sql`grant update (password_hash) on app_user to frontdesk_app`.execute(db)
  await sql`grant insert, update on app_user to frontdesk_auth`.execute(db)

  await sql`create type member_role as enum ('owner', 'admin', 'agent')`.execute(db)
  await sql`
    create table membership (
      tenant_id uuid not null references tenant on delete cascade,
      id uuid not null,
      user_id uuid not null references app_user on delete cascade,
      role member_role not null,
      display_name_sealed bytea not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, user_id),
      unique (tenant_id, id, user_id)
    )`.execute(db)
  await tenantTable(db, 'membership')
  await sql`create policy credentials on membership for select to frontdesk_auth using (true)`.execute(db)
  await sql`grant select on membership to frontdesk_auth`.execute(db)
  await sql`create index membership_by_user on membership (user_id)`.execute(db)

  await sql`
    create type login_method as enum
      ('password', 'password_totp', 'password_recovery_code', 'password_passkey', 'passkey')`.execute(db)
  await sql`
    create table login_session (
      user_id uuid not null references app_user on delete cascade,
      id uuid not null,
      -- Where this session works right now; a user without a tenant yet works nowhere.
      tenant_id uuid,
      membership_id uuid,
      method login_method not null,
      device text not null check (length(device) <= 60),
      -- When they last proved who they are, beyond holding the cookie.
      proven_at timestamptz not null,
      created_at timestamptz not null,
      primary key (user_id, id),
      check (num_nonnulls(tenant_id, membership_id) in (0, 2)),
      -- Only ever the user's own membership; losing it ends the sessions that work there.
      foreign key (tenant_id, membership_id, user_id) references membership (tenant_id, id, user_id) on delete cascade
    )`.execute(db)
  await userTable(db, 'login_session')
  await sql`create index login_session_by_membership on login_session (tenant_id, membership_id)`.execute(db)
  await sql`grant select, delete on login_session to frontdesk_app`.execute(db)
  await sql`grant update (tenant_id, membership_id, proven_at) on login_session to frontdesk_app`.execute(db)
  await sql`grant insert, delete on login_session to frontdesk_auth`.execute(db)
}
