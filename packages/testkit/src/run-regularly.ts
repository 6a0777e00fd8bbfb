import { sql } from 'kysely'
import { runJobs } from './run-jobs.ts'
import type { TestApp } from './start-test-app.ts'

/** The clock has come to what runs every so often, as its timer would start it. */
export async function runRegularly(app: TestApp, task: 'payments.reconcile'): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, run_at => ${app.clock.now})`.execute(app.owner)
  await runJobs(app)
}
