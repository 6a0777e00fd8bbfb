import { type Kysely, sql } from 'kysely'
import { userTable } from '../user-table.ts'

/** What concerns an account alone: how its owner comes to it, what is mailed about it, and what happened to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app_user add column display_name_sealed bytea`.execute(db)
  await sql`grant update (display_name_sealed) on app_user to frontdesk_app`.execute(db)

  await sql`
    create table email_change (
      user_id uuid not null references app_user on delete cascade,
      id uuid not null,
      email_index bytea not null check (octet_length(email_index) = 32),
      email_sealed bytea not null,
      created_at timestamptz not null,
      primary key (user_id, id)
    )`.execute(db)
  // What was minted for one address never proves another.
  await sql`
    alter table credential
      add column email_change_id uuid,
      add constraint address_of_a_change check ((email_change_id is not null) = (kind = 'email')),
      add foreign key (user_id, email_change_id) references email_change (user_id, id) on delete cascade`.execute(db)

  await sql`
    create type account_mail_kind as enum (
      'finish_account', 'has_account', 'switched_off', 'reset', 'confirm_email', 'email_changing', 'email_taken',
      'email_changed', 'password_changed')`.execute(db)
  await sql`
    create table account_mail (
      user_id uuid not null references app_user on delete cascade,
      id uuid not null,
      kind account_mail_kind not null,
      email_change_id uuid,
      -- Where it goes, whatever becomes of the account meanwhile.
      email_sealed bytea not null,
      -- One cause, one mail.
      request_key bytea not null check (octet_length(request_key) = 32),
      sent_at timestamptz,
      created_at timestamptz not null,
      primary key (user_id, id),
      unique (user_id, request_key),
      check ((email_change_id is not null) = (kind = 'confirm_email')),
      foreign key (user_id, email_change_id) references email_change (user_id, id) on delete cascade
    )`.execute(db)

  await sql`
    create table account_event (
      user_id uuid not null references app_user on delete cascade,
      id uuid not null,
      event text not null check (event ~ '^[a-z_]+$' and length(event) <= 40),
      device text not null check (length(device) <= 60),
      created_at timestamptz not null,
      primary key (user_id, id)
    )`.execute(db)
  await sql`create index account_event_by_time on account_event (user_id, created_at desc, id desc)`.execute(db)

  for (const name of ['email_change', 'account_mail', 'account_event']) await userTable(db, name)
  await sql`grant select, insert on account_event to frontdesk_app`.execute(db)
  await sql`grant insert on account_event to frontdesk_auth`.execute(db)
  await sql`grant insert, delete on email_change to frontdesk_auth`.execute(db)
  await sql`grant insert, update, delete on account_mail to frontdesk_auth`.execute(db)
  await sql`grant delete on app_user to frontdesk_auth`.execute(db)

  await mailByJob(db)
}

/** As with what strangers ask for: the row itself enqueues, so that there is none without its job. */
async function mailByJob(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function jobs.on_account_mail() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform graphile_worker.add_job('account.mail', json_build_object('userId', new.user_id, 'id', new.id),
        run_at := new.created_at, max_attempts := 20);
      return new;
    end $$`.execute(db)
  await sql`
    create trigger enqueue after insert on account_mail for each row execute function jobs.on_account_mail()`.execute(
    db,
  )
  await sql`grant create on schema jobs to frontdesk_worker`.execute(db)
  await sql`alter function jobs.on_account_mail owner to frontdesk_worker`.execute(db)
  await sql`revoke execute on function jobs.on_account_mail from public`.execute(db)
  await sql`revoke create on schema jobs from frontdesk_worker`.execute(db)
}
