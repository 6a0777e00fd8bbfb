import { z } from 'zod'

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
export const DisputeState = z.enum([
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
  'prevented',
  'appeal_needs_response',
  'appeal_under_review',
])
export type DisputeState = z.infer<typeof DisputeState>

const closed: readonly DisputeState[] = ['warning_closed', 'won', 'lost', 'prevented']

export function isOpenDispute(state: DisputeState): boolean {
  return !closed.includes(state)
}

/** A word that Stripe may add one day is one that somebody has to look at. */
export function disputeStateOf(status: string): DisputeState {
  return DisputeState.safeParse(status).data ?? 'needs_response'
}
