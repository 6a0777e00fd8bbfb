import type { Instant, LocalDate } from './types.ts'
import { DAY, MINUTE } from './units.ts'
import { wallClock } from './wall-clock.ts'
import { zoneOffsets } from './zone-offsets.ts'

/**
 * Whether this runtime knows the name as an IANA zone ('Europe/Lisbon', 'UTC'). Bare offsets such as '+02:00' are
 * refused: they follow no daylight saving, and PostgreSQL reads their sign the other way round.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneOffsets(name)
    return true
  } catch {
    return false
  }
}

/** The date on the zone's wall at an instant. Throws a RangeError for an unknown zone or an invalid instant. */
export function localDateOf(zone: string, instant: Instant): LocalDate {
  return dateOfDay(wallClock(zone).dayAt(instant))
}

/**
 * The instant at which the zone's wall clock shows this time. `minuteOfDay` may lie outside 0-1439 and then counts on
 * into the neighbouring dates. Of an ambiguous time it is the earlier one; a time that the clock skips moves forward
 * by what was skipped, as in RFC 5545 and Temporal. Throws a RangeError for an unknown zone or an invalid date.
 */
export function instantOf(zone: string, date: LocalDate, minuteOfDay: number): Instant {
  return wallClock(zone).instantOf(dayOfDate(date) * DAY + minuteOfDay * MINUTE)
}

/** Days since 1970-01-01. Throws a RangeError unless the date exists and is written 'YYYY-MM-DD'. */
export function dayOfDate(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY
  if (Number.isNaN(day) || dateOfDay(day) !== date) throw new RangeError(`not a date: ${date}`)
  return day
}

function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
