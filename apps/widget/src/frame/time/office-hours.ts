import { offsetMinutes } from './zones.ts'

type Range = { weekday: number; from: number; to: number }
export type Presence = { isOpen: boolean; /** When that changes; undefined where it never opens. */ opensAt?: number }

const minuteMs = 60_000
const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

/** Whether a business is there, by the clock of its own zone; and when it is back. Undefined where it does not say. */
export function presenceOf(week: readonly Range[], zone: string, now: number): Presence | undefined {
  if (week.length === 0) return undefined
  const minute = minuteOfWeek(zone, now)
  const since = (range: Range) => (minute - startOf(range) + weekMinutes) % weekMinutes
  if (week.some((range) => since(range) < range.to - range.from)) return { isOpen: true }
  const waits = week.map((range) => (startOf(range) - minute + weekMinutes) % weekMinutes)
  const wall = Math.floor(now / minuteMs) * minuteMs + Math.min(...waits) * minuteMs
  // Where clocks are changed meanwhile, the time on them counts.
  return { isOpen: false, opensAt: wall + (offsetMinutes(zone, now) - offsetMinutes(zone, wall)) * minuteMs }
}

function startOf({ weekday, from }: Range): number {
  return (weekday - 1) * dayMinutes + from
}

/** Since Monday, midnight. The first of January 1970 was a Thursday. */
function minuteOfWeek(zone: string, now: number): number {
  const local = Math.floor(now / minuteMs) + offsetMinutes(zone, now)
  return (((local + 3 * dayMinutes) % weekMinutes) + weekMinutes) % weekMinutes
}
