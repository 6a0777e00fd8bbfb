import { mergeSpans } from '@frontdesk/scheduling/spans'
import type { Span } from '@frontdesk/scheduling/types'
import type { OverrideRow, WeeklyRow } from './queries.ts'

/** Minutes after midnight, from inclusive, to exclusive. */
export type WallRange = { from: number; to: number }
export type WeeklyRange = WallRange & { weekday: number }
export type DateOverride = { date: string; ranges: WallRange[] }

/** Ranges that overlap or touch are one, as they are for the slots: nobody is shown hours that do not count. */
export function weeklyRows(hours: readonly WeeklyRange[]): WeeklyRow[] {
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  return weekdays.flatMap((weekday) =>
    merged(hours.filter((range) => range.weekday === weekday)).map((range) => ({ weekday, ...range })),
  )
}

export function overrideRows(overrides: readonly DateOverride[]): OverrideRow[] {
  return overrides.flatMap(({ date, ranges }): OverrideRow[] =>
    ranges.length === 0
      ? [{ date, from_minute: 0, to_minute: null }]
      : merged(ranges).map((range) => ({ date, ...range })),
  )
}

/** The rows come sorted by date and minute. */
export function overridesOf(rows: readonly OverrideRow[]): DateOverride[] {
  return [...Map.groupBy(rows, ({ date }) => date)].map(([date, ofDate]) => ({
    date,
    ranges: ofDate.flatMap(({ from_minute: from, to_minute: to }) => (to === null ? [] : [{ from, to }])),
  }))
}

export function stretch({ start, end }: Span): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(start), endsAt: new Date(end) }
}

function merged(ranges: readonly WallRange[]) {
  const spans = mergeSpans(ranges.map(({ from, to }) => ({ start: from, end: to })))
  return spans.map(({ start, end }) => ({ from_minute: start, to_minute: end }))
}
