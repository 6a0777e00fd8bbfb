import { type Kysely, sql } from 'kysely'

/** What came by a contact form is a visit of which nobody holds the token: read and answered by the staff alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversation add column contact_form boolean not null default false`.execute(db)
}
