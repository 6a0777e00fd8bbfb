import type { Instant, Offer, Span } from './types.ts'
import { DAY, MINUTE } from './units.ts'
import { type WallClock, wallClock } from './wall-clock.ts'

/** What an offer asks, whoever gives it. */
export type OfferRules = {
  offer: Offer
  /** Holds every bookable instant; only narrows the search. */
  bookable: Span
  duration: number
  blocked(start: Instant): Span
  tooSoon(start: Instant): boolean
  beyondHorizon(start: Instant): boolean
  dayFull(start: Instant): boolean
  weekFull(start: Instant): boolean
}

export function offerRulesOf({ now, offer }: { now: Instant; offer: Offer }): OfferRules {
  const { durationMinutes, extraMinutes, intervalMinutes, alignMinutes } = offer
  // A grid that does not advance would never end.
  if (!(intervalMinutes > 0 && durationMinutes > 0 && extraMinutes >= 0)) {
    throw new RangeError('an offer needs a positive duration and interval')
  }
  if (alignMinutes !== null && !(alignMinutes > 0 && 60 % alignMinutes === 0)) {
    throw new RangeError('an alignment divides an hour')
  }
  const business = wallClock(offer.businessZone)
  const earliest = now + offer.noticeMinutes * MINUTE
  const lastDay = business.dayAt(now) + offer.horizonDays
  const duration = (durationMinutes + extraMinutes) * MINUTE
  const before = offer.bufferBeforeMinutes * MINUTE
  const after = offer.bufferAfterMinutes * MINUTE
  return {
    offer,
    // A day to spare, for clocks that are set back across midnight.
    bookable: { start: earliest, end: business.reachedAt((lastDay + 2) * DAY) },
    duration,
    blocked: (start) => ({ start: start - before, end: start + duration + after }),
    tooSoon: (start) => start < earliest,
    beyondHorizon: (start) => business.dayAt(start) > lastDay,
    ...limits(offer, business),
  }
}

function limits({ maxPerDay, maxPerWeek, taken }: Offer, business: WallClock) {
  const dayOf = (start: Instant) => business.dayAt(start)
  // 1970-01-01 was a Thursday.
  const weekOf = (start: Instant) => Math.floor((business.dayAt(start) + 3) / 7)
  return { dayFull: fullBy(maxPerDay, taken, dayOf), weekFull: fullBy(maxPerWeek, taken, weekOf) }
}

function fullBy(most: number | null, taken: ReadonlyArray<Instant>, periodOf: (start: Instant) => number) {
  if (most === null) return () => false
  const counts = new Map<number, number>()
  for (const start of taken) counts.set(periodOf(start), (counts.get(periodOf(start)) ?? 0) + 1)
  return (start: Instant) => (counts.get(periodOf(start)) ?? 0) >= most
}
