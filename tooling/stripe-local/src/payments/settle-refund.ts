import type { Owned, Refund } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { NotPossible } from './not-possible.ts'
import { publish } from './publish.ts'

const FAILS_AFTER_SECONDS = 60

/** A refund can fail days after it was said to have succeeded: the money is then back with the business. */
export function failRefund(world: World, { account, object: refund }: Owned<Refund>): void {
  if (refund.status !== 'succeeded' && refund.status !== 'pending')
    throw new NotPossible(`This refund is ${refund.status}, so it cannot fail.`)
  const previous = { status: refund.status }
  refund.status = 'failed'
  refund.failure_reason = 'expired_or_canceled_card'
  const charge = world.state.charges.get(refund.charge)?.object
  if (charge) {
    charge.amount_refunded -= refund.amount
    charge.refunded = false
  }
  publish(world, { type: 'refund.updated', account, object: refund, previous })
  publish(world, { type: 'refund.failed', account, object: refund })
}

/** The bank has the money that was sent back by a method that takes days. */
export function completeRefund(world: World, { account, object: refund }: Owned<Refund>): void {
  if (refund.status !== 'pending') throw new NotPossible(`This refund is ${refund.status}, and waits for no bank.`)
  refund.status = 'succeeded'
  publish(world, { type: 'refund.updated', account, object: refund, previous: { status: 'pending' } })
}

/** https://docs.stripe.com/testing#refunds: what goes back to this card comes back a while later. */
export function failDueRefunds(world: World): void {
  for (const owned of world.state.refunds.values()) {
    const { object: refund } = owned
    if (refund.status !== 'succeeded' || refund.created + FAILS_AFTER_SECONDS > seconds(world)) continue
    const charge = world.state.charges.get(refund.charge)?.object
    if (charge?.payment_method_details?.card?.last4 === '5126') failRefund(world, owned)
  }
}
