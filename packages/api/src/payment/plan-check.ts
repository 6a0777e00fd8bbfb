import type { PaymentId } from '@frontdesk/db/ids'
import type { Work } from '../core/work.ts'
import { setNextCheck } from './check-queries.ts'
import { nextCheck } from './check-rules.ts'
import { listDisputes } from './dispute-queries.ts'
import { isOpenDispute } from './dispute-states.ts'
import { findPayment } from './queries.ts'
import { listRefunds } from './refund-queries.ts'

/** Says when Stripe is asked about a payment next, from how it stands now. */
export async function planCheck({ tx, tenantId }: Work, id: PaymentId, now: Date): Promise<void> {
  const { state, paid_at: paidAt } = await findPayment(tx, tenantId, id).executeTakeFirstOrThrow()
  const refunds = await listRefunds(tx, tenantId, id).execute()
  const disputes = await listDisputes(tx, tenantId, id).execute()
  const isUnsettled =
    refunds.some((refund) => refund.state === 'due' || refund.state === 'pending') ||
    disputes.some((dispute) => isOpenDispute(dispute.state))
  const checkAt = nextCheck({ state, paidAt, isUnsettled }, now)
  await setNextCheck(tx, tenantId, { id, checkAt }).execute()
}
