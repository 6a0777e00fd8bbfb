import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** Keys of keys, keys of single people and conversations, words to search by, and the end of a tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which of the operator's keys wrapped it: so a rotation knows what it has still to wrap anew.
  await sql`alter table data_key add wrapped_by bytea not null check (octet_length(wrapped_by) = 8)`.execute(db)
  await sql`create policy operator on data_key to current_user using (true) with check (true)`.execute(db)
  await sql`create policy operator on tenant for select to current_user using (true)`.execute(db)

  // Seals what belongs to no tenant. A key of its own, so that the operator's can change and people are still found.
  await sql`
    create table platform_key (
      id uuid primary key,
      wrapped_key bytea not null check (octet_length(wrapped_key) = 61),
      wrapped_by bytea not null check (octet_length(wrapped_by) = 8),
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`grant select on platform_key to frontdesk_app, frontdesk_worker`.execute(db)

  await createSubjectKeys(db)
  await createWords(db)
  await createErasure(db)
}

/** Wrapped by a key of the tenant. Without it nothing of the one it belongs to can be read, in no copy of the database. */
async function createSubjectKeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table subject_key (
      tenant_id uuid not null,
      id uuid not null,
      customer_id uuid,
      conversation_id uuid,
      wrapped_key bytea not null check (octet_length(wrapped_key) = 61),
      data_key_id uuid not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      check (num_nonnulls(customer_id, conversation_id) = 1),
      -- A customer's name is sealed before its row is there.
      foreign key (tenant_id, customer_id) references customer (tenant_id, id) on delete cascade deferrable initially deferred,
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
      foreign key (tenant_id, data_key_id) references data_key (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'subject_key')
  await sql`create index subject_key_by_customer on subject_key (tenant_id, customer_id)`.execute(db)
  await sql`create index subject_key_by_conversation on subject_key (tenant_id, conversation_id)`.execute(db)
  await sql`create index subject_key_by_data_key on subject_key (tenant_id, data_key_id)`.execute(db)
}

/** Keyed beginnings of words, cut short. Equality of bytes is all that row-level security lets an index be asked for. */
async function createWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table customer_word (
      tenant_id uuid not null,
      token bytea not null check (octet_length(token) = 8),
      customer_id uuid not null,
      primary key (tenant_id, token, customer_id),
      foreign key (tenant_id, customer_id) references customer (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'customer_word')
  await sql`create index customer_word_by_customer on customer_word (tenant_id, customer_id)`.execute(db)
  await sql`
    create table message_word (
      tenant_id uuid not null,
      token bytea not null check (octet_length(token) = 8),
      message_id uuid not null,
      conversation_id uuid not null,
      primary key (tenant_id, token, message_id),
      foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade,
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'message_word')
  await sql`create index message_word_by_message on message_word (tenant_id, message_id)`.execute(db)
  await sql`create index message_word_by_conversation on message_word (tenant_id, conversation_id)`.execute(db)
}

async function createErasure(db: Kysely<unknown>): Promise<void> {
  await sql`alter table customer add erased_at timestamptz`.execute(db)
  await sql`alter table tenant add erased_at timestamptz`.execute(db)

  // Nobody of the running system may touch keys or credentials; this does all of it at once, for the tenant that is set.
  await sql`grant select, delete on data_key to frontdesk_auth`.execute(db)
  await sql`grant update on tenant to frontdesk_auth`.execute(db)
  await sql`
    create function auth.erase_tenant(p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      delete from data_key where tenant_id = app_tenant_id();
      delete from login_session where tenant_id = app_tenant_id();
      update credential set revoked_at = p_now where tenant_id = app_tenant_id() and revoked_at is null;
      update tenant set name = 'Erased', address = '', stripe_account_id = null, stripe_state = 'none', stripe_due = '{}',
        stripe_disabled = null, stripe_check_at = null, erased_at = p_now
      where id = app_tenant_id();
    end`.execute(db)
  await sql`alter function auth.erase_tenant owner to frontdesk_auth`.execute(db)
  await sql`revoke execute on function auth.erase_tenant from public`.execute(db)
  await sql`grant execute on function auth.erase_tenant to frontdesk_app`.execute(db)
}
