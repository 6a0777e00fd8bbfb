import pg from 'pg'

export type WorkerLocks = {
  /** Says that this worker lives, until this connection ends, however it ends. */
  hold(workerId: string): Promise<void>
  /** Gives back the jobs of workers that nobody says live; how many workers that were. */
  releaseDead(): Promise<number>
  [Symbol.asyncDispose](): Promise<void>
}

/** A worker may have locked a job a moment before it could say that it lives. */
const graceSeconds = 3

/**
 * The queue keeps a job locked for hours when its process was killed. Each living worker therefore holds an advisory lock,
 * which Postgres gives up with its connection: whose lock can be had is dead (crash.test.ts).
 */
export async function openWorkerLocks(url: string): Promise<WorkerLocks> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
  client.on('error', () => {}) // the next call says so
  await client.connect()
  const key = `hashtextextended('frontdesk worker ' || $1, 0)`

  // One after the other: a connection does one thing at a time.
  let last: Promise<unknown> = Promise.resolve()
  const query = <T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<pg.QueryResult<T>> => {
    const next = last.then(() => client.query<T>(text, values))
    last = next.catch(() => undefined)
    return next
  }

  async function isDead(workerId: string): Promise<boolean> {
    const { rows } = await query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`, [workerId])
    if (rows[0]?.free !== true) return false
    await query(`select pg_advisory_unlock(${key})`, [workerId])
    return true
  }

  const held = new Set<string>()
  return {
    async hold(workerId) {
      held.add(workerId)
      await query(`select pg_advisory_lock(${key})`, [workerId])
    },
    async releaseDead() {
      const { rows } = await query<{ locked_by: string }>(
        `select distinct locked_by from graphile_worker._private_jobs
         where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
        [graceSeconds],
      )
      let released = 0
      for (const { locked_by } of rows) {
        // One's own locks can always be had again.
        if (held.has(locked_by) || !(await isDead(locked_by))) continue
        await query('select graphile_worker.force_unlock_workers(array[$1])', [locked_by])
        released++
      }
      return released
    },
    [Symbol.asyncDispose]: async () => await client.end().catch(() => undefined),
  }
}
