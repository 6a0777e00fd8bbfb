import { z } from 'zod'
import type { Tx } from '@frontdesk/db/open-database'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { Deps } from '../core/deps.ts'

/** Whom a job waits for: `tenant` calls addresses that businesses name, which may never answer; `own` does nothing of the kind. */
export type JobClass = 'own' | 'tenant'

export const jobClasses = {
  'alert.mail': 'own',
  'attachment.forget': 'own',
  'attachment.remove': 'own',
  'booking.complete': 'own',
  'booking.expire': 'own',
  'booking.notify': 'tenant',
  'booking.remind': 'own',
  'calendar.fetch': 'tenant',
  'chat_mail.send': 'own',
  'invite.send': 'own',
  'mail.send': 'own',
  'notice.code': 'own',
  'notice.off': 'own',
  'payment.close': 'own',
  'payment.reconcile': 'own',
  'payment.refund': 'own',
  'tenant.erase': 'own',
} as const satisfies Record<string, JobClass>
export type JobName = keyof typeof jobClasses

/** What a job is told: whose and which. Written by jobs.add inside the tenant's own transaction, so it is proven. */
const Payload = z.strictObject({ tenantId: z.guid(), id: z.guid() })

export type TenantJob = (deps: Deps, tenantId: TenantId, id: string) => Promise<void>

export function tenantJob(run: TenantJob): (deps: Deps, payload: unknown) => Promise<void> {
  return async (deps, payload) => {
    const { tenantId, id } = Payload.parse(payload)
    await run(deps, provenTenantId(tenantId), id)
  }
}

/**
 * Enqueues within the caller's transaction, due at an instant of the caller's clock. The same key replaces a job that has not
 * run yet. Of those that wait for what a business names, each business has one of a name done at a time.
 */
export async function enqueue(tx: Tx, job: { name: JobName; id: string; runAt: Date }): Promise<void> {
  const isQueued = jobClasses[job.name] === 'tenant'
  await sql`select jobs.add(${job.name}, ${job.id}, ${job.runAt}, ${`${job.name}:${job.id}`}, ${isQueued})`.execute(tx)
}
