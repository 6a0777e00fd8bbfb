import { silent, taskList } from '@frontdesk/server/worker'
import { runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import type { TestApp } from './start-test-app.ts'

/**
 * Runs every job that is due by the test's clock, and what those enqueue, until nothing is. Jobs are otherwise not run in
 * tests, so each test decides what has happened when.
 */
export async function runJobs(app: TestApp): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now() where run_at <= ${app.clock.now}`.execute(app.owner)
  // Those of the test's future must not run because the real clock is past it.
  await sql`update graphile_worker._private_jobs set run_at = now() + interval '10 years' where run_at > now() or run_at > ${app.clock.now}`.execute(
    app.owner,
  )
  await runOnce({
    connectionString: app.server.deps.db.url('frontdesk_worker'),
    taskList: taskList(app.server.deps),
    noHandleSignals: true,
    logger: silent,
  })
}
