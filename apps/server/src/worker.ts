import type { Deps } from '@frontdesk/api/core/deps'
import { tasks } from '@frontdesk/api/jobs/task-list'
import { type Runner, type TaskList, Logger, run } from 'graphile-worker'

/** Our jobs for graphile-worker; each failure is logged with its cause and retried with growing pauses. */
export function taskList(deps: Deps): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload, { job }) => {
        try {
          await task(deps, payload)
        } catch (cause) {
          deps.log.error({ event: 'job.failed', job: name, jobId: String(job.id), attempt: job.attempts, cause })
          // graphile-worker stores the text of what it catches: a database's or upstream's text may quote people.
          throw new Error('the job failed; the log has its cause')
        }
      },
    ]),
  )
}

/** graphile-worker logs payloads and errors in its own words; ours are in the log already. */
export const silent = new Logger(() => () => undefined)

export async function startWorker(deps: Deps): Promise<Runner> {
  return await run({
    connectionString: deps.db.url('frontdesk_worker'),
    taskList: taskList(deps),
    concurrency: 4,
    maxPoolSize: 6,
    noHandleSignals: true,
    logger: silent,
  })
}
