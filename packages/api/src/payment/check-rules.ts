import type { PaymentState } from '@frontdesk/db/schema'

const minuteMs = 60_000
const dayMs = 86_400_000

export type Watched = {
  state: PaymentState
  paidAt: Date | null
  /** Of its refunds or disputes one is not decided yet. */
  isUnsettled: boolean
}

/**
 * When Stripe is asked again, should it not say anything by itself: soon while something is on its way, daily in the first
 * week and then weekly for as long as a customer's bank may still dispute it. Null: never again.
 * https://docs.stripe.com/disputes/how-disputes-work
 */
export function nextCheck({ state, paidAt, isUnsettled }: Watched, now: Date): Date | null {
  const pauseMs = pauseOf({ state, paidAt, isUnsettled }, now)
  return pauseMs === undefined ? null : new Date(now.getTime() + pauseMs)
}

function pauseOf({ state, paidAt, isUnsettled }: Watched, now: Date): number | undefined {
  if (state === 'open' || state === 'refund_due') return 10 * minuteMs
  if (state === 'processing') return 60 * minuteMs
  if (!paidAt) return undefined
  const ageMs = now.getTime() - paidAt.getTime()
  if (isUnsettled || ageMs < 7 * dayMs) return dayMs
  return ageMs < 180 * dayMs ? 7 * dayMs : undefined
}
