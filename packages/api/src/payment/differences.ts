import type { DisputeState, PaymentState, RefundState } from '@frontdesk/db/schema'
import type { AtStripe } from './ask-stripe.ts'
import { disputeStateOf } from './dispute-states.ts'
import { refundStateOf, stateByRefunds, sumsOf } from './refund-rules.ts'
import { type Expected, isOurs, outcomeOf } from './rules.ts'

/** A payment with all that hangs on it, as it stands here. */
export type Kept = Expected & {
  state: PaymentState
  refunded_minor: number
  refunds: readonly { state: RefundState; amount_minor: number }[]
  disputes: readonly { stripe_dispute_id: string; state: DisputeState }[]
}

/** What is not as Stripe says it is, each in a few words; nothing where all is alike. */
export function differencesFrom(said: AtStripe, kept: Kept, live: boolean): string[] {
  if (!isOurs(kept, said.session, live)) return ['Stripe’s Checkout is for another amount, currency or mode']
  const found: string[] = []
  const { state, refunded } = standingOf(said, kept)
  if (state !== kept.state) found.push(`${kept.state} here, ${state} at Stripe`)
  if (refunded !== kept.refunded_minor) found.push(`${kept.refunded_minor} refunded here, ${refunded} at Stripe`)
  for (const { id, status } of said.disputes) {
    const here = kept.disputes.find(({ stripe_dispute_id }) => stripe_dispute_id === id)?.state ?? 'unknown'
    if (here !== disputeStateOf(status)) found.push(`dispute ${here} here, ${status} at Stripe`)
  }
  return found
}

function standingOf(said: AtStripe, { amount_minor, refunds }: Kept): { state: PaymentState; refunded: number } {
  const outcome = outcomeOf(said.session)
  if (outcome !== 'paid') return { state: outcome, refunded: 0 }
  const sent = said.refunds.map(({ status, amount }) => ({ state: refundStateOf(status), amount_minor: amount }))
  const { refunded } = sumsOf(sent)
  // What is about to be sent is known here alone.
  return { state: stateByRefunds(amount_minor, { refunded, due: sumsOf(refunds).due }), refunded }
}
