import { type Kysely, sql } from 'kysely'
import { tenantTable } from '../tenant-table.ts'

/** What the assistant says in a thread: it names articles, or that a person was asked for. Its words are the reader's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter type message_author add value 'assistant'`.execute(db)
  await sql`create type assistant_news as enum ('answer', 'person')`.execute(db)
  // As text: the new author cannot be used in the transaction that made it.
  await sql`
    alter table message
      drop constraint something_is_said,
      add column assistant assistant_news,
      add constraint assistant_tells check ((author::text = 'assistant') = (assistant is not null)),
      add constraint only_people_have_words check (assistant is null or body_sealed is null),
      add constraint something_is_said check (author = 'system' or num_nonnulls(body_sealed, rating, assistant) > 0)`.execute(
    db,
  )
  await sql`
    create table message_article (
      tenant_id uuid not null,
      message_id uuid not null,
      article_id uuid not null,
      position integer not null,
      -- What the visitor said of it.
      helpful boolean,
      primary key (tenant_id, message_id, article_id),
      foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade,
      foreign key (tenant_id, article_id) references article (tenant_id, id) on delete cascade
    )`.execute(db)
  await tenantTable(db, 'message_article')
  await sql`create index message_article_by_article on message_article (tenant_id, article_id)`.execute(db)
  // Since when a person is wanted, so that the assistant keeps quiet.
  await sql`alter table conversation add handed_over_at timestamptz`.execute(db)
}
