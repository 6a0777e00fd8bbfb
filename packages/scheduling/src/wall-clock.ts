import type { Instant } from './types.ts'
import { DAY } from './units.ts'
import { findChange, zoneOffsets } from './zone-offsets.ts'

/** What the wall clock shows, counted as if it were UTC. `day * DAY` is midnight of a day counted from 1970-01-01. */
export type WallTime = number

export type WallClock = {
  wallAt(instant: Instant): WallTime
  /** The first instant, this one or later, at which the clock shows a multiple of `step`, a divisor of an hour. */
  alignedFrom(instant: Instant, step: number): Instant
  /** The local date at an instant, as days since 1970-01-01. */
  dayAt(instant: Instant): number
  /** An ambiguous time is the earlier one; a skipped one moves forward by what was skipped (02:30 becomes 03:30). */
  instantOf(wall: WallTime): Instant
  /** The first instant at which the clock shows this time or a later one: for a skipped time, the skip itself. */
  reachedAt(wall: WallTime): Instant
}

export function wallClock(zone: string): WallClock {
  const offsetAt = zoneOffsets(zone)

  function locate(wall: WallTime) {
    const before = offsetAt(wall - DAY)
    const after = offsetAt(wall + DAY)
    const early = wall - before
    if (before === after || offsetAt(early) === before) return { instant: early, skipped: false }
    const late = wall - after
    if (offsetAt(late) === after) return { instant: late, skipped: false }
    return { instant: early, skipped: true }
  }

  function pad(instant: Instant, step: number) {
    const over = (instant + offsetAt(instant)) % step
    return over === 0 ? instant : instant + (over < 0 ? -over : step - over)
  }

  return {
    wallAt: (instant) => instant + offsetAt(instant),
    alignedFrom(instant, step) {
      const next = pad(instant, step)
      if (offsetAt(next) === offsetAt(instant)) return next
      return pad(findChange(offsetAt, { start: instant, end: next }), step)
    },
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
    instantOf: (wall) => locate(wall).instant,
    reachedAt(wall) {
      const { instant, skipped } = locate(wall)
      return skipped ? findChange(offsetAt, { start: instant - DAY, end: instant }) : instant
    },
  }
}
