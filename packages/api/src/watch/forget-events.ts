import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

const atOnce = 5_000

/** Deletes what is older than its business keeps, a few thousand at a time, by the one function that can. */
export async function forgetEvents({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  for (let isDone = false; !isDone;) {
    const { rows } = await sql<{ done: boolean }>`
      select auth.forget_events(${now()}, ${atOnce}) as done`.execute(db.worker.kysely)
    isDone = rows[0]?.done ?? true
  }
}
