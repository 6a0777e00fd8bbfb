import { silent, taskList } from '@frontdesk/server/worker'
import { runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import type { TestApp } from './start-test-app.ts'

/** Triggers enqueue them, which have no other clock than the database's. */
const dueAtOnce = ['intake', 'attachment.remove']

/** Time has passed for what failed: it is tried once more, whatever its next try was put off to. */
export async function retryJobs(app: TestApp): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = ${app.clock.now} where attempts > 0`.execute(app.owner)
  await runJobs(app)
}

/**
 * Runs every job that is due by the test's clock, and what those enqueue, until nothing is. Jobs are otherwise not run in
 * tests, so each test decides what has happened when. None waits in a queue: whoever runs until nothing can be had would end
 * while the one before it is being put away.
 */
export async function runJobs(app: TestApp): Promise<void> {
  await app.server.deps.watch.flush()
  const later = sql`task.identifier not in (${sql.join(dueAtOnce)}) and job.run_at > ${app.clock.now}`
  await sql`
    update graphile_worker._private_jobs as job
    set job_queue_id = null, run_at = case when ${later} then job.run_at + interval '100 years' else now() end
    from graphile_worker._private_tasks as task where task.id = job.task_id`.execute(app.owner)
  await putOffLater(app)
  try {
    await runOnce({
      // On the server's own connections: to make new ones every time was most of the work.
      pgPool: app.server.deps.db.worker.pool,
      taskList: taskList(app.server.deps),
      noHandleSignals: true,
      logger: silent,
    })
  } finally {
    await sql`drop function graphile_worker.put_off() cascade`.execute(app.owner)
  }
  await sql`
    update graphile_worker._private_jobs set run_at = run_at - interval '100 years'
    where run_at > now() + interval '50 years'`.execute(app.owner)
}

/**
 * What the jobs enqueue for the test's future may be long past for Postgres: for as long as this runs, it is far off too. So
 * is the next try of what failed, or whether it comes in this run depended on how long the run takes.
 */
async function putOffLater(app: TestApp): Promise<void> {
  await sql`
    create or replace function graphile_worker.put_off() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then new.run_at := new.run_at + interval '100 years';
      elsif new.run_at > ${sql.lit(app.clock.now.toISOString())}::timestamptz and not exists (
        select from graphile_worker._private_tasks t
        where t.id = new.task_id and t.identifier in (${sql.join(dueAtOnce.map((name) => sql.lit(name)))}))
      then new.run_at := new.run_at + interval '100 years'; end if;
      new.job_queue_id := null;
      return new;
    end $$`.execute(app.owner)
  await sql`
    create or replace trigger put_off before insert on graphile_worker._private_jobs
    for each row execute function graphile_worker.put_off()`.execute(app.owner)
  await sql`
    create or replace trigger put_off_failed before update on graphile_worker._private_jobs
    for each row when (old.locked_at is not null and new.locked_at is null and new.last_error is not null)
    execute function graphile_worker.put_off()`.execute(app.owner)
}
