import type { Instant } from './types.ts'
import { DAY, HOUR, MINUTE } from './units.ts'

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export type OffsetAt = (instant: Instant) => number

// No zone has changed its clock twice within 167 hours since 1970, so a stretch of four days holds one change at most.
// Held by "no zone changes its clock twice in one stretch" in zone-offsets.test.ts.
export const STRETCH = 4 * DAY

// Callers may name any zone and any instant, so both caches have an end.
const MOST_ZONES = 600
const MOST_STRETCHES = 4_000

const zones = new Map<string, OffsetAt>()

/** Offsets of one IANA zone, read from `Intl` once per stretch. Throws a RangeError for a name `Intl` does not know. */
export function zoneOffsets(zone: string): OffsetAt {
  const known = zones.get(zone)
  if (known) return known

  const offsetAt = rememberOffsets(readOffsets(zone))
  if (zones.size >= MOST_ZONES) zones.clear()
  zones.set(zone, offsetAt)
  return offsetAt
}

type Stretch = { before: number; after: number; change: Instant }

function rememberOffsets(read: OffsetAt): OffsetAt {
  const stretches = new Map<number, Stretch>()

  return (instant) => {
    const index = Math.floor(instant / STRETCH)
    let stretch = stretches.get(index)
    if (!stretch) {
      stretch = readStretch(read, index * STRETCH, stretches.get(index - 1))
      if (stretches.size >= MOST_STRETCHES) stretches.clear()
      stretches.set(index, stretch)
    }
    return instant < stretch.change ? stretch.before : stretch.after
  }
}

function readStretch(read: OffsetAt, start: Instant, previous: Stretch | undefined): Stretch {
  const end = start + STRETCH
  const before = previous?.after ?? read(start)
  const after = read(end)
  return { before, after, change: before === after ? end : findChange(read, { start, end }) }
}

/** The first instant with the offset that holds at the end, given that the offset changes once in between. */
export function findChange(offsetAt: OffsetAt, between: { start: Instant; end: Instant }): Instant {
  let { start, end } = between
  const after = offsetAt(end)
  while (end - start > 1) {
    const middle = Math.floor((start + end) / 2)
    if (offsetAt(middle) === after) end = middle
    else start = middle
  }
  return end
}

function readOffsets(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (instant) => parseOffset(format.format(instant))
}

// "3/8/2026, GMT-06:00"; plain "GMT" is zero, and dates before 1972 may carry seconds.
function parseOffset(text: string): number {
  const parts = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (!parts) throw new RangeError(`no offset in "${text}"`)
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = parts
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1_000
  return sign === '-' ? -size : size
}
