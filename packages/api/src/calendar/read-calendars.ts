import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

/** Has every calendar read, spread over the quarter of an hour that begins now. */
export async function readCalendars({ db, now }: Deps): Promise<void> {
  await sql`select jobs.read_calendars(${now()})`.execute(db.worker.kysely)
}
