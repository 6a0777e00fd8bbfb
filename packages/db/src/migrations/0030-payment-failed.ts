import { type Kysely, sql } from 'kysely'

/** A bank that refuses after days is part of what happened, and not of its mails alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter type timeline_kind add value 'payment_failed'`.execute(db)
}
