import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Files in a thread. One is kept first and sent afterwards, with a message; until then nobody sees it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // How many hang at it, so that the many messages without any are read without looking.
  await sql`alter table message add column files smallint not null default 0 check (files between 0 and 5)`.execute(db)

  await sql`
    create type attachment_type as enum ('image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf')`.execute(
    db,
  )
  await sql`create type attachment_store as enum ('database', 's3')`.execute(db)
  await sql`
    create table attachment (
      tenant_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      message_id uuid,
      position smallint,
      author message_author not null check (author <> 'system'),
      membership_id uuid,
      name_sealed bytea not null,
      type attachment_type not null,
      size integer not null check (size > 0),
      width integer check (width > 0),
      height integer check (height > 0),
      store attachment_store not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      check ((message_id is null) = (position is null)),
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
      foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade,
      foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete set null (membership_id)
    )`.execute(db)
  await tenantTable(db, 'attachment')
  await sql`create index attachment_by_message on attachment (tenant_id, message_id, position)`.execute(db)
  await sql`create index attachment_by_conversation on attachment (tenant_id, conversation_id)`.execute(db)
  await sql`
    create index attachment_unsent on attachment (tenant_id, author, created_at) include (size)
    where message_id is null`.execute(db)

  // Apart from its facts, so that whoever lists messages does not carry files.
  await sql`
    create table attachment_content (
      tenant_id uuid not null,
      id uuid not null,
      content_sealed bytea not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, id) references attachment (tenant_id, id) on delete cascade
    )`.execute(db)
  // Sealed bytes do not get smaller.
  await sql`alter table attachment_content alter column content_sealed set storage external`.execute(db)
  await tenantTable(db, 'attachment_content')

  // What is not in the database does not go with its row; whoever ends the row, a job takes away the rest.
  await sql`
    create function jobs.on_file_gone() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform graphile_worker.add_job('attachment.remove', json_build_object('tenantId', old.tenant_id, 'id', old.id),
        job_key := 'attachment.remove:' || old.id, max_attempts := 20);
      return null;
    end $$`.execute(db)
  // A function's owner has to be allowed to make one where it stands; only for this moment.
  await sql`grant create on schema jobs to frontdesk_worker`.execute(db)
  await sql`alter function jobs.on_file_gone owner to frontdesk_worker`.execute(db)
  await sql`revoke create on schema jobs from frontdesk_worker`.execute(db)
  await sql`revoke execute on function jobs.on_file_gone from public`.execute(db)
  await sql`
    create trigger gone after delete on attachment
    for each row when (old.store <> 'database') execute function jobs.on_file_gone()`.execute(db)
}
