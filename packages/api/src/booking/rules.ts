import { checkSlot } from '@frontdesk/scheduling/slots'
import type { Span } from '@frontdesk/scheduling/types'
import type { ProviderId } from '@frontdesk/db/ids'
import type { OfferRow } from '../slot/queries.ts'
import { agendasOf, offerOf } from '../slot/rules.ts'
import { type BookingState, type LaterState, nextStates } from './states.ts'

/** How long a proposal keeps its slot while the visitor decides. */
export const holdMs = 15 * 60_000
/** How long an unpaid booking keeps its slot. Stripe's Checkout lives at least 30 minutes. */
export const paymentMs = 45 * 60_000
/** After the business approved, or its server booked, the customer pays by mail and may be away. */
export const mailedPaymentMs = 24 * 3_600_000

/** Nothing lasts longer: a service of a day with twenty additions of eight hours. */
export const longestMs = (24 + 20 * 8) * 3_600_000

export type Candidate = { providerId: ProviderId; blocked: Span }

/** Who could take this slot now, by the same rules that listed it. */
export function candidatesFor(offer: OfferRow, startsAt: Date, now: Date): Candidate[] {
  return agendasOf(offer).flatMap(({ providerId, agenda }) => {
    const verdict = checkSlot({ now: now.getTime(), startsAt: startsAt.getTime(), offer: offerOf(offer), agenda })
    return verdict.ok ? [{ providerId, blocked: verdict.blocked }] : []
  })
}

/** Whoever has least to do comes first; ids decide between equals, so that every process agrees. */
export function leastBusyFirst(
  candidates: readonly Candidate[],
  counts: readonly { provider_id: ProviderId; count: number }[],
): Candidate[] {
  const countOf = new Map(counts.map((row) => [row.provider_id, row.count]))
  const load = ({ providerId }: Candidate) => countOf.get(providerId) ?? 0
  return candidates.toSorted((a, b) => load(a) - load(b) || (a.providerId < b.providerId ? -1 : 1))
}

/** What the customer's click on "confirm" leads to. */
export function stateAfterConfirm(booking: { needs_approval: boolean; price_minor: number }): BookingState {
  if (booking.needs_approval) return 'requested'
  return stateAfterApproval(booking)
}

export function stateAfterApproval({ price_minor }: { price_minor: number }): BookingState {
  return price_minor > 0 ? 'awaiting_payment' : 'confirmed'
}

export function mayBecome(from: BookingState, to: BookingState): to is LaterState {
  return nextStates[from].includes(to)
}
