import { intersect, mergeSpans, overlapsAny } from './spans.ts'
import type { Agenda, Instant, Offer, RefusalReason, Span } from './types.ts'
import { DAY, MINUTE } from './units.ts'
import { wallClock, type WallClock } from './wall-clock.ts'
import { openWindows, type Window } from './open-windows.ts'

/**
 * Every instant at which the offer can start with this provider, sorted, `from` inclusive, `to` exclusive.
 *
 * - Hours are wall-clock ranges in the provider's zone; an override replaces the weekday; ranges that touch are one
 *   window. The appointment, without its buffers, must lie within the window.
 * - The grid begins at the window's start and advances in minutes that really pass. A window that has been open since
 *   before yesterday begins its grid anew at every midnight.
 * - The appointment must not overlap time off, nor its blocked span, buffers included, any busy span: buffers add up.
 * - Notice is elapsed time and inclusive; the horizon counts local dates of the business. Both only filter.
 * - A wall time that the clock skips moves forward and closing time is reached at the skip, so a window inside the skip
 *   yields nothing; of an ambiguous wall time the earlier counts.
 *
 * The agenda must hold everything that touches the bookable days, and the hours of the three days before them (plus
 * one for every midnight that a range runs across). Throws a RangeError for an unknown zone, an invalid instant, an
 * override whose date does not exist, or an offer without a positive duration and interval.
 */
export function listSlots(question: {
  now: Instant
  from: Instant
  to: Instant
  offer: Offer
  agenda: Agenda
}): Instant[] {
  const { from, to, agenda } = question
  const rules = rulesOf(question)
  const asked = intersect({ start: from, end: to }, rules.bookable)
  const slots: Instant[] = []
  for (const window of windowsFor(asked, agenda, rules)) {
    const first = Math.max(0, Math.ceil((asked.start - window.gridStart) / rules.interval))
    const end = Math.min(window.gridEnd, asked.end)
    for (let slot = window.gridStart + first * rules.interval; slot < end; slot += rules.interval) {
      if (findRefusal(slot, window, rules) === undefined) slots.push(slot)
    }
  }
  return slots
}

/**
 * Whether the offer can start at this instant: exactly when `listSlots` would list it. Then `blocked` is the span to
 * store, buffers included; otherwise `reason` is the first that applies of too_soon, beyond_horizon, outside_hours,
 * off_grid, time_off, busy. Throws as `listSlots` does.
 */
export function checkSlot(question: {
  now: Instant
  startsAt: Instant
  offer: Offer
  agenda: Agenda
}): { ok: true; blocked: Span } | { ok: false; reason: RefusalReason } {
  const { startsAt, agenda } = question
  const rules = rulesOf(question)
  const asked = intersect({ start: startsAt, end: startsAt + 1 }, rules.bookable)
  const window = windowsFor(asked, agenda, rules).find((it) => it.gridStart <= startsAt && startsAt < it.gridEnd)
  const reason = findRefusal(startsAt, window, rules)
  return reason === undefined ? { ok: true, blocked: blockedSpan(startsAt, rules) } : { ok: false, reason }
}

type Rules = {
  earliest: Instant
  lastDay: number
  business: WallClock
  /** Holds every bookable instant; only narrows the search. */
  bookable: Span
  duration: number
  interval: number
  before: number
  after: number
  timeOff: Span[]
  busy: Span[]
}

function findRefusal(slot: Instant, window: Window | undefined, rules: Rules): RefusalReason | undefined {
  if (slot < rules.earliest) return 'too_soon'
  if (rules.business.dayAt(slot) > rules.lastDay) return 'beyond_horizon'
  const end = slot + rules.duration
  if (!window || end > window.end) return 'outside_hours'
  if ((slot - window.gridStart) % rules.interval !== 0) return 'off_grid'
  if (overlapsAny(rules.timeOff, slot, end)) return 'time_off'
  const blocked = blockedSpan(slot, rules)
  if (overlapsAny(rules.busy, blocked.start, blocked.end)) return 'busy'
  return undefined
}

function blockedSpan(slot: Instant, { before, duration, after }: Rules): Span {
  return { start: slot - before, end: slot + duration + after }
}

function windowsFor(asked: Span, agenda: Agenda, { duration }: Rules): Window[] {
  if (!(asked.start < asked.end)) return []
  return openWindows(agenda, { start: asked.start, end: asked.end + duration })
}

function rulesOf({ now, offer, agenda }: { now: Instant; offer: Offer; agenda: Agenda }): Rules {
  // A grid that does not advance would never end.
  if (!(offer.intervalMinutes > 0 && offer.durationMinutes > 0)) {
    throw new RangeError('an offer needs a positive duration and interval')
  }
  const business = wallClock(offer.businessZone)
  const earliest = now + offer.noticeMinutes * MINUTE
  const lastDay = business.dayAt(now) + offer.horizonDays
  return {
    earliest,
    lastDay,
    business,
    // A day to spare, for clocks that are set back across midnight.
    bookable: { start: earliest, end: business.reachedAt((lastDay + 2) * DAY) },
    duration: offer.durationMinutes * MINUTE,
    interval: offer.intervalMinutes * MINUTE,
    before: offer.bufferBeforeMinutes * MINUTE,
    after: offer.bufferAfterMinutes * MINUTE,
    timeOff: mergeSpans(agenda.timeOff),
    busy: mergeSpans(agenda.busy),
  }
}
