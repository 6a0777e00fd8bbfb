import { silent, taskList } from '@frontdesk/server/worker'
import { runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import type { TestApp } from './start-test-app.ts'

/** Time has passed for what failed: it is tried once more, whatever its next try was put off to. */
export async function retryJobs(app: TestApp): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = ${app.clock.now} where attempts > 0`.execute(app.owner)
  await runJobs(app)
}

/**
 * Runs every job that is due by the test's clock, and what those enqueue, until nothing is. Jobs are otherwise not run in
 * tests, so each test decides what has happened when.
 */
export async function runJobs(app: TestApp): Promise<void> {
  await app.server.deps.watch.flush()
  // Due by the test's clock becomes due for Postgres, and the test's future its far future, for as long as this takes. An intake is due at once: its
  // trigger has no other clock than the database's.
  await sql`
    update graphile_worker._private_jobs as job
    set run_at = case when job.run_at <= ${app.clock.now} or task.identifier = 'intake' then now() else job.run_at + interval '100 years' end
    from graphile_worker._private_tasks as task where task.id = job.task_id`.execute(app.owner)
  await runOnce({
    connectionString: app.server.deps.db.url('frontdesk_worker'),
    taskList: taskList(app.server.deps),
    noHandleSignals: true,
    logger: silent,
  })
  await sql`
    update graphile_worker._private_jobs set run_at = run_at - interval '100 years'
    where run_at > now() + interval '50 years'`.execute(app.owner)
}
