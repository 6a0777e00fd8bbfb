import { EventEmitter } from 'node:events'
import type { Deps } from '@frontdesk/api/core/deps'
import type { JobClass } from '@frontdesk/api/jobs/job'
import { frequentTasks, nightlyTasks, quarterTasks } from '@frontdesk/api/jobs/nightly'
import { runAll } from '@frontdesk/api/jobs/run-all'
import { classOf, tasks } from '@frontdesk/api/jobs/task-list'
import { openWorkerLocks } from '@frontdesk/db/worker-locks'
import { Logger, type Runner, type TaskList, type WorkerEvents, parseCronItems, run } from 'graphile-worker'

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

const classes = [
  { name: 'own', concurrency: 4 },
  { name: 'tenant', concurrency: 6 },
] as const

/** The jobs of one class alone. */
function tasksOf(deps: Deps, name: JobClass): TaskList {
  return Object.fromEntries(Object.entries(taskList(deps)).filter(([task]) => classOf(task) === name))
}

const lookForDeadMs = 10_000
const dayMs = 86_400_000

export async function startWorker(deps: Deps): Promise<AsyncDisposable> {
  const url = deps.db.url('frontdesk_worker')
  const locks = await openWorkerLocks(url)
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => {
    locks.hold(worker.workerId).catch((cause: unknown) => deps.log.error({ event: 'worker.unheld', cause }))
  })
  const crons = parseCronItems([
    ...nightlyTasks.map((task) => ({ task, match: '20 3 * * *', options: { backfillPeriod: dayMs, jobKey: task } })),
    ...quarterTasks.map((task) => ({ task, match: '*/15 * * * *', options: { jobKey: task } })),
    ...frequentTasks.map((task) => ({ task, match: '*/10 * * * *', options: { jobKey: task } })),
  ])
  // Workers of their own for each class: what never answers a business holds up neither money nor mails.
  const runners: Runner[] = []
  for (const { name, concurrency } of classes) {
    const runner = await run({
      connectionString: url,
      taskList: tasksOf(deps, name),
      parsedCronItems: name === 'own' ? crons : [],
      concurrency,
      maxPoolSize: 6,
      noHandleSignals: true,
      logger: silent,
      events,
    })
    runners.push(runner)
  }
  const look = () => {
    locks.releaseDead().then(
      (count) => count > 0 && deps.log.warn({ event: 'worker.dead', count }),
      (cause: unknown) => deps.log.error({ event: 'worker.unknown', cause }),
    )
  }
  look()
  const timer = setInterval(look, lookForDeadMs)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      const ends = runners.map((runner) => async () => {
        await runner.stop()
        await runner.promise
      })
      await runAll(deps.log, 'worker.unknown', ends)
      await locks[Symbol.asyncDispose]()
    },
  }
}
