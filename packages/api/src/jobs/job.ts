import { z } from 'zod'
import type { Tx } from '@frontdesk/db/open-database'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

export type JobName =
  | 'alert.mail'
  | 'booking.complete'
  | 'booking.expire'
  | 'booking.notify'
  | 'booking.remind'
  | 'calendar.fetch'
  | 'invite.send'
  | 'mail.send'
  | 'notice.code'
  | 'notice.off'
  | 'payment.close'
  | 'payment.reconcile'
  | 'payment.refund'
  | 'tenant.erase'

/** What a job is told: whose and which. Written by jobs.add inside the tenant's own transaction, so it is proven. */
const Payload = z.strictObject({ tenantId: z.guid(), id: z.guid() })

export type TenantJob = (deps: Deps, tenantId: TenantId, id: string) => Promise<void>

export function tenantJob(run: TenantJob): (deps: Deps, payload: unknown) => Promise<void> {
  return async (deps, payload) => {
    const { tenantId, id } = Payload.parse(payload)
    await run(deps, provenTenantId(tenantId), id)
  }
}

/** Enqueues within the caller's transaction, due at an instant of the caller's clock. The same key replaces a job that has not run yet. */
export async function enqueue(tx: Tx, job: { name: JobName; id: string; runAt: Date }): Promise<void> {
  await sql`select jobs.add(${job.name}, ${job.id}, ${job.runAt}, ${`${job.name}:${job.id}`})`.execute(tx)
}
