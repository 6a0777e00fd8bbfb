import type { PaymentId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import Stripe from 'stripe'
import type { Deps } from '../core/deps.ts'
import { workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { undefinedIfLeft } from './account-left.ts'
import { applyCheckout } from './apply-checkout.ts'
import { type AtStripe, askStripe } from './ask-stripe.ts'
import { giveUpPayment } from './give-up-payment.ts'
import { accountOf } from './account-of.ts'
import { type PaymentRow, findPayment, lockPayment, updatePayment } from './queries.ts'

/** Shuts a Checkout that nobody should pay any more, and takes over whatever Stripe says became of it. */
export const closeCheckout: TenantJob = async (deps, tenantId, id) => {
  const paymentId = id as PaymentId // enqueued with a payment's id
  const payment = await workFor(deps, tenantId, ({ tx }) =>
    findPayment(tx, tenantId, paymentId).executeTakeFirstOrThrow(),
  )
  await closeCheckoutOf(deps, tenantId, payment)
}

export async function closeCheckoutOf(deps: Deps, tenantId: TenantId, payment: PaymentRow): Promise<void> {
  if (!['open', 'processing'].includes(payment.state)) return
  if (!payment.checkout_session_id) return await markExpired(deps, tenantId, payment)
  const said = await closed(deps, payment, payment.checkout_session_id).catch(undefinedIfLeft)
  if (!said) return await giveUpPayment(deps, tenantId, payment.id)
  await applyCheckout(deps, tenantId, {
    paymentId: payment.id,
    said,
    accountId: payment.stripe_account_id ?? undefined,
    requestId: 'job',
  })
}

async function closed(deps: Deps, payment: PaymentRow, sessionId: string): Promise<AtStripe> {
  const look = () => askStripe(deps, { sessionId, accountId: payment.stripe_account_id ?? undefined })
  const said = await look()
  if (said.session.status !== 'open') return said
  // Paid in this very moment: then it cannot be expired, and a second look says so.
  const refused = (error: unknown) => {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
  }
  await deps.stripe.checkout.sessions.expire(sessionId, undefined, accountOf(payment)).catch(refused)
  return await look()
}

/** Stripe was never asked for a page. */
async function markExpired(deps: Deps, tenantId: TenantId, { id }: PaymentRow): Promise<void> {
  await workFor(deps, tenantId, async ({ tx }) => {
    const payment = await lockPayment(tx, tenantId, id).executeTakeFirstOrThrow()
    if (payment.state !== 'open' || payment.checkout_session_id) return
    await updatePayment(tx, tenantId, { id, set: { state: 'expired' } }).execute()
  })
}
