import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What visitors answered and agreed to before their first message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chat_entry (
      tenant_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      -- Of the text that was agreed to, with the address of the page that says it in full.
      agreed_to bytea check (octet_length(agreed_to) = 32),
      answers_sealed bytea,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      check (num_nonnulls(agreed_to, answers_sealed) > 0),
      foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'chat_entry')
  await sql`create index chat_entry_by_conversation on chat_entry (tenant_id, conversation_id)`.execute(db)
}
