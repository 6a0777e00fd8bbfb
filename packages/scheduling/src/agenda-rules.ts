import { gridOf, type Grid } from './grid.ts'
import type { OfferRules } from './offer-rules.ts'
import { openWindows, type Window } from './open-windows.ts'
import { mergeSpans, overlapsAny } from './spans.ts'
import type { Agenda, Instant, Occurrence, RefusalReason, Span } from './types.ts'
import { wallClock } from './wall-clock.ts'

/** Whether a start is refused for this reason; each is asked alone, so that all that apply can be told. */
export type Refuses = Record<RefusalReason, (start: Instant) => boolean>

export type AgendaRules = { grid: Grid; refuses: Refuses; seatsLeft(start: Instant): number }

export function agendaRulesOf(rules: OfferRules, agenda: Agenda): AgendaRules {
  const { offer, duration, blocked } = rules
  const grid = gridOf(offer, wallClock(agenda.zone))
  const timeOff = mergeSpans(agenda.timeOff)
  const outside = mergeSpans(agenda.outsideBusy)
  const groups = new Map(agenda.occurrences.map((group) => [group.startsAt, group]))
  const bookings = mergeSpans(agenda.busy)
  const busy = groups.size === 0 ? bookings : mergeSpans([...bookings, ...agenda.occurrences.map((it) => it.blocked)])
  const seatsLeft = (start: Instant) => groups.get(start)?.seatsLeft ?? offer.capacity

  const windowAt = (start: Instant, of: Agenda) =>
    openWindows(of, { start, end: start + duration }).find((it) => it.gridStart <= start && start < it.gridEnd)
  const holds = (window: Window | undefined, start: Instant) => window !== undefined && start + duration <= window.end
  const isOpen = (start: Instant, of: Agenda) => holds(windowAt(start, of), start)
  const onHoliday = (start: Instant) =>
    agenda.closedDates.length > 0 && !isOpen(start, agenda) && isOpen(start, { ...agenda, closedDates: [] })

  return {
    grid,
    seatsLeft,
    refuses: {
      too_soon: rules.tooSoon,
      beyond_horizon: rules.beyondHorizon,
      holiday: onHoliday,
      outside_hours: (start) => !isOpen(start, agenda) && !onHoliday(start),
      off_grid(start) {
        const window = windowAt(start, agenda)
        return window !== undefined && grid.firstFrom(window, start) !== start
      },
      time_off: (start) => overlapsAny(timeOff, start, start + duration),
      busy(start) {
        const span = blocked(start)
        const group = groups.get(start)
        if (!group) return overlapsAny(busy, span.start, span.end)
        return overlapsAny(bookings, span.start, span.end) || overlapsOther(agenda.occurrences, group, span)
      },
      group_full: (start) => seatsLeft(start) < offer.seatsWanted,
      outside_busy(start) {
        const span = blocked(start)
        return overlapsAny(outside, span.start, span.end)
      },
      // Whoever joins a group adds no appointment to the day.
      day_full: (start) => !groups.has(start) && rules.dayFull(start),
      week_full: (start) => !groups.has(start) && rules.weekFull(start),
    },
  }
}

function overlapsOther(groups: ReadonlyArray<Occurrence>, own: Occurrence, { start, end }: Span): boolean {
  return groups.some((it) => it !== own && it.blocked.start < end && start < it.blocked.end)
}
