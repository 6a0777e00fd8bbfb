import { newDispute } from '../objects/dispute.ts'
import type { Charge, Dispute, Owned } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { NotPossible } from './not-possible.ts'
import { publish } from './publish.ts'

/** The buyer's bank takes the money back until it is decided; an inquiry only asks. */
export function disputeCharge(world: World, { account, object: charge }: Owned<Charge>, isInquiry = false): Dispute {
  if (charge.status !== 'succeeded') throw new NotPossible('Nothing was paid that could be disputed.')
  if (disputeOf(world, charge)) throw new NotPossible('This payment is disputed already.')
  const dispute = newDispute(charge, { created: seconds(world), isInquiry })
  charge.disputed = true
  world.state.disputes.set(dispute.id, { account, object: dispute })
  publish(world, { type: 'charge.dispute.created', account, object: dispute })
  if (!isInquiry) publish(world, { type: 'charge.dispute.funds_withdrawn', account, object: dispute })
  return dispute
}

/** What the bank decides, as soon as it is asked here; at Stripe it takes months. */
export function closeDispute(world: World, { account, object: charge }: Owned<Charge>, verdict: 'won' | 'lost'): void {
  const dispute = disputeOf(world, charge)
  if (!dispute || ['won', 'lost', 'warning_closed'].includes(dispute.status))
    throw new NotPossible('There is no dispute to decide.')
  const isInquiry = dispute.status.startsWith('warning_')
  dispute.status = isInquiry ? 'warning_closed' : verdict
  publish(world, { type: 'charge.dispute.closed', account, object: dispute })
  if (dispute.status === 'won') publish(world, { type: 'charge.dispute.funds_reinstated', account, object: dispute })
}

export function disputeOf(world: World, charge: Charge): Dispute | undefined {
  return [...world.state.disputes.values()].find(({ object }) => object.charge === charge.id)?.object
}
