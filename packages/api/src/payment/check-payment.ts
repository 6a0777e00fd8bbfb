import type { PaymentId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from '../core/deps.ts'
import { type Work, workFor } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { undefinedIfLeft } from './account-left.ts'
import { applyCheckout } from './apply-checkout.ts'
import { askStripe } from './ask-stripe.ts'
import { closeCheckoutOf } from './close-checkout.ts'
import { giveUpPayment } from './give-up-payment.ts'
import { planCheck } from './plan-check.ts'
import { findPayment } from './queries.ts'
import { listRefunds } from './refund-queries.ts'

/** Asks Stripe about one payment and mends what differs; what is to go back and was not sent is sent. */
export async function checkPayment(deps: Deps, tenantId: TenantId, id: PaymentId): Promise<void> {
  const payment = await workFor(deps, tenantId, ({ tx }) => findPayment(tx, tenantId, id).executeTakeFirstOrThrow())
  const accountId = payment.stripe_account_id ?? undefined
  if (payment.checkout_session_id) {
    const asked = askStripe(deps, { sessionId: payment.checkout_session_id, accountId })
    const said = await asked.catch(undefinedIfLeft)
    if (!said) return await giveUpPayment(deps, tenantId, id)
    await applyCheckout(deps, tenantId, { paymentId: id, said, accountId, requestId: 'job' })
  } else if (payment.state === 'open' && payment.expires_at <= deps.now()) {
    await closeCheckoutOf(deps, tenantId, payment)
  }
  await workFor(deps, tenantId, async (work) => {
    await sendWhatIsDue(work, id, deps.now())
    await planCheck(work, id, deps.now())
  })
}

/** A job that failed for so long that it was given up. */
async function sendWhatIsDue({ tx, tenantId }: Work, id: PaymentId, now: Date): Promise<void> {
  for (const refund of await listRefunds(tx, tenantId, id).execute()) {
    if (refund.state === 'due') await enqueue(tx, { name: 'payment.refund', id: refund.id, runAt: now })
  }
}
