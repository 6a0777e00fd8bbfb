import { sql } from 'kysely'
import type { TestApp } from './start-test-app.ts'

/** Throws away what strangers asked for, every job and every count, so that a run of many thousand calls ends as it began. */
export async function forgetRequests({ owner }: TestApp): Promise<void> {
  await sql`delete from intake_request`.execute(owner)
  await sql`delete from graphile_worker._private_jobs`.execute(owner)
  await sql`truncate limit_bucket`.execute(owner)
}
