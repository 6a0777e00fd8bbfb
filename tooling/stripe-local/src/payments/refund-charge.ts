import type Stripe from 'stripe'
import { StripeError } from '../api/stripe-error.ts'
import { formatAmount } from '../money/format-amount.ts'
import { newRefund } from '../objects/refund.ts'
import type { Charge, Owned, Refund } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { publish } from './publish.ts'
import type { Cause } from './publish.ts'

type Wish = {
  amount?: number | undefined
  reason?: Stripe.Refund.Reason | undefined
  metadata?: Record<string, string> | undefined
  cause?: Cause
}

export function refundCharge(world: World, { account, object: charge }: Owned<Charge>, wish: Wish = {}): Refund {
  const amount = refundable(charge, wish.amount)
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  const refund = newRefund(charge, {
    amount,
    reason: wish.reason ?? null,
    metadata: wish.metadata ?? {},
    created: seconds(world),
  })
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  world.state.refunds.set(refund.id, { account, object: refund })
  const { cause } = wish
  publish(world, { type: 'refund.created', account, object: refund, cause })
  publish(world, { type: 'charge.refunded', account, object: charge, previous, cause })
  const unreferenced = { destination_details: structuredClone(refund.destination_details) }
  if (giveReference(refund))
    publish(world, { type: 'refund.updated', account, object: refund, previous: unreferenced, cause })
  return refund
}

/** The bank's reference arrives after the refund and is what Stripe's `refund.updated` is mostly about. */
function giveReference(refund: Refund): boolean {
  const card = refund.destination_details?.card
  if (card === undefined) return false
  card.reference = refund.id.slice(-11).toUpperCase()
  card.reference_status = 'available'
  return true
}

function refundable(charge: Charge, wished: number | undefined): number {
  if (charge.status !== 'succeeded') {
    throw new StripeError(400, `Charge ${charge.id} has not succeeded, so it cannot be refunded.`, { keep: true })
  }
  const left = charge.amount - charge.amount_refunded
  if (left === 0) {
    throw new StripeError(400, `Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
      keep: true,
    })
  }
  const amount = wished ?? left
  if (amount > left) {
    const what = charge.amount_refunded > 0 ? 'unrefunded amount on charge' : 'charge amount'
    const [given, limit] = [amount, left].map((minor) => formatAmount(minor, charge.currency))
    throw new StripeError(400, `Refund amount (${given}) is greater than ${what} (${limit})`, {
      param: 'amount',
      keep: true,
    })
  }
  return amount
}
