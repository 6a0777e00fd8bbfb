import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

/** Small enough that nobody who logs in meanwhile waits for a lock. */
const batch = 500

/** Clears away what has long been over: credentials, sessions and codes. What it may delete is up to the function alone. */
export async function forgetCredentials({ db, now }: Deps, mostAtOnce: number = batch): Promise<void> {
  let isDone = false
  while (!isDone) {
    const { rows } = await sql<{
      done: boolean
    }>`select auth.forget_credentials(${now()}, ${mostAtOnce}) as done`.execute(db.worker.kysely)
    isDone = rows[0]?.done ?? true
  }
}
