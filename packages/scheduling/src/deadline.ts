import type { Instant } from './types.ts'
import { DAY, HOUR } from './units.ts'
import { wallClock } from './wall-clock.ts'

/**
 * The instant so long before an appointment: the same wall-clock time `days` dates earlier in the zone, less `hours`
 * that really pass. So "one day before" a 09:00 is 09:00 of the day before, also when clocks change in between. A wall
 * time that is skipped moves forward, of an ambiguous one it is the earlier; never after the appointment itself.
 * Throws a RangeError for an unknown zone or an invalid instant.
 */
export function deadlineOf(startsAt: Instant, before: { days: number; hours: number }, zone: string): Instant {
  const clock = wallClock(zone)
  // Without days there is no wall clock to ask: it would make the second 01:30 of a night in autumn the first.
  const sameTime = before.days === 0 ? startsAt : clock.instantOf(clock.wallAt(startsAt) - before.days * DAY)
  return Math.min(sameTime, startsAt) - before.hours * HOUR
}
