import type Stripe from 'stripe'
import { newCharge } from '../objects/charge.ts'
import { newPaymentIntent } from '../objects/payment-intent.ts'
import { customerDetails } from '../objects/session.ts'
import type { Charge, PaymentIntent, SessionRecord } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { NotPossible } from './not-possible.ts'

export type Buyer = { email: string; name: string | null }
export type Attempt = { record: SessionRecord; intent: PaymentIntent; charge: Charge }

/** What every try to pay begins with: a charge on the session's one payment intent, which the first try makes. */
export function beginAttempt(
  world: World,
  record: SessionRecord,
  how: { buyer: Buyer; method: Stripe.Charge.PaymentMethodDetails },
): Attempt {
  const { session, account } = record
  if (session.status !== 'open')
    throw new NotPossible(`This checkout session is ${session.status}, so it cannot be paid.`)
  const intent = intentOf(world, record)
  const charge = newCharge(intent, { ...how, created: seconds(world) })
  world.state.charges.set(charge.id, { account, object: charge })
  intent.latest_charge = charge.id
  session.customer_details = customerDetails(how.buyer.email, how.buyer.name)
  world.changed()
  return { record, intent, charge }
}

export function completeSession(session: SessionRecord['session'], paymentStatus: 'paid' | 'unpaid'): void {
  session.status = 'complete'
  session.payment_status = paymentStatus
  session.url = null
}

function intentOf(world: World, record: SessionRecord): PaymentIntent {
  const { session, account } = record
  const known = session.payment_intent === null ? undefined : world.state.intents.get(session.payment_intent)
  if (known !== undefined) return known.object
  const intent = newPaymentIntent(record, seconds(world))
  world.state.intents.set(intent.id, { account, object: intent })
  session.payment_intent = intent.id
  return intent
}
