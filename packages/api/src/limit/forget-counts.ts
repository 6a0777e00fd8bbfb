import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

/** What a window that has ended still counts is nobody's business any more. */
export async function forgetCounts({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await sql`select auth.forget_counts(${now()})`.execute(db.worker.kysely)
}
