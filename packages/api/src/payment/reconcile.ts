import { asTenant } from '@frontdesk/db/as-tenant'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from '../core/deps.ts'
import { workFor } from '../core/work.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import { runAll } from '../jobs/run-all.ts'
import { refreshAccount } from './apply-account.ts'
import { claimPaymentsToCheck, findAccountToCheck, listTenantsToCheck } from './check-queries.ts'
import { checkPayment } from './check-payment.ts'

const tenantsAtOnce = 500
const paymentsAtOnce = 50
/** What fails comes again then. */
const againMs = 10 * 60_000

/**
 * Whatever webhook was lost: every ten minutes each tenant with something to ask about gets a job of its own, so that one
 * whose account fails keeps nobody else waiting.
 */
export async function reconcile(deps: Deps): Promise<void> {
  const now = deps.now()
  let after: TenantId | undefined
  do {
    const tenants = await listTenantsToCheck(deps.db.worker, { now, after, limit: tenantsAtOnce })
    for (const tenantId of tenants) {
      await asTenant(deps.db.worker, tenantId, (tx) =>
        enqueue(tx, { name: 'payment.reconcile', id: tenantId, runAt: now }),
      )
    }
    after = tenants.length === tenantsAtOnce ? tenants.at(-1) : undefined
  } while (after)
}

/** A tenant's part of it, some payments at a time, one after the other: Stripe counts how often it is asked. */
export const reconcileTenant: TenantJob = async (deps, tenantId) => {
  const now = deps.now()
  const again = new Date(now.getTime() + againMs)
  const { account, payments } = await workFor(deps, tenantId, async ({ tx }) => ({
    account: await findAccountToCheck(tx, tenantId, now).executeTakeFirst(),
    payments: await claimPaymentsToCheck(tx, tenantId, { now, again, limit: paymentsAtOnce }).execute(),
  }))
  if (account) await runAll(deps.log, 'job.failed', [() => refreshAccount(deps, tenantId)])
  for (const { id } of payments) await runAll(deps.log, 'job.failed', [() => checkPayment(deps, tenantId, id)])
  if (payments.length < paymentsAtOnce) return
  await workFor(deps, tenantId, ({ tx }) => enqueue(tx, { name: 'payment.reconcile', id: tenantId, runAt: now }))
}
