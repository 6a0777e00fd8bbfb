/** One opening range. Minutes since midnight on the wall clock; `to` beyond 1440, the end of the day, is on the next one. */
export interface WeeklyRange {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  from: number
  to: number
}

export type RangeProblem = 'order' | 'overlap'

/** What is wrong with each range, at the same index; nothing where all is well. */
export function rangeProblems(ranges: readonly WeeklyRange[]): (RangeProblem | undefined)[] {
  return ranges.map((range, index) => {
    if (range.to <= range.from) return 'order'
    const overlaps = ranges.some(
      (other, otherIndex) =>
        otherIndex !== index &&
        other.weekday === range.weekday &&
        other.from < other.to &&
        other.from < range.to &&
        range.from < other.to,
    )
    return overlaps ? 'overlap' : undefined
  })
}

/** A sensible next range of a day: office hours first, then an hour after the last one. */
export function nextRange(ranges: readonly WeeklyRange[], weekday: number): WeeklyRange | undefined {
  const ends = ranges.filter((range) => range.weekday === weekday).map((range) => range.to)
  if (ends.length === 0) return { weekday, from: 9 * 60, to: 17 * 60 }
  const from = Math.max(...ends) + 60
  return from + 60 > 1440 ? undefined : { weekday, from, to: Math.min(from + 180, 1440) }
}

/** The end that a time on the clock means: one that is not after the start is on the next day. */
export function endAfter(from: number, end: number): number {
  const clock = end % 1440
  return clock > from ? clock : clock + 1440
}

/** `HH:MM` as time inputs want it. The end of the day is their 00:00. */
export function toClock(minutes: number): string {
  const inDay = minutes % 1440
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
}

export function fromClock(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined
}
