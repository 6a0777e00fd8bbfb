import { type Kysely, sql } from 'kysely'

/** A chat ends in its own thread: who ended it, and what its visitor thought of it, are entries like any other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table message
      drop constraint message_check,
      add column ended_by message_author check (ended_by in ('visitor', 'member')),
      add column rating smallint check (rating between 1 and 5),
      add constraint system_tells check ((author = 'system') = (num_nonnulls(booking_id, ended_by) = 1)),
      add constraint only_people_talk check (author <> 'system' or body_sealed is null),
      add constraint only_visitors_rate check (rating is null or author = 'visitor'),
      add constraint something_is_said check (author = 'system' or num_nonnulls(body_sealed, rating) > 0)`.execute(db)
}
