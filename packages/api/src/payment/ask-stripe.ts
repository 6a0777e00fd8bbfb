import type Stripe from 'stripe'
import type { Deps } from '../core/deps.ts'
import { intentOf } from './rules.ts'

/** Everything that Stripe says of one Checkout, asked now: the session with its intent and charge, and what went back or is disputed. */
export type AtStripe = {
  session: Stripe.Checkout.Session
  refunds: readonly Stripe.Refund[]
  disputes: readonly Stripe.Dispute[]
}
type Asked = { sessionId: string; accountId: string | undefined }

export async function askStripe(deps: Pick<Deps, 'stripe'>, { sessionId, accountId }: Asked): Promise<AtStripe> {
  const as = accountId ? { stripeAccount: accountId } : {}
  const expand = ['payment_intent.latest_charge']
  const session = await deps.stripe.checkout.sessions.retrieve(sessionId, { expand }, as)
  const intentId = intentOf(session)
  if (!intentId || session.payment_status !== 'paid') return { session, refunds: [], disputes: [] }
  const about = { payment_intent: intentId, limit: 100 }
  const refunds = await deps.stripe.refunds.list(about, as)
  const disputes = await deps.stripe.disputes.list(about, as)
  return { session, refunds: refunds.data, disputes: disputes.data }
}
