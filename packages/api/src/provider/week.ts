import { openWindows } from '@frontdesk/scheduling/open-windows'
import { mergeSpans } from '@frontdesk/scheduling/spans'
import type { Agenda, Span } from '@frontdesk/scheduling/types'
import { dayOfDate, instantOf } from '@frontdesk/scheduling/zone'

/** The seven dates from Monday on. */
export function weekOf(date: string): string[] {
  const day = dayOfDate(date)
  const monday = day - ((day + 3) % 7) // 1970-01-01 was a Thursday
  return Array.from({ length: 7 }, (_, at) => new Date((monday + at) * 86_400_000).toISOString().slice(0, 10))
}

/** From midnight to midnight, which is not always a day of 24 hours. */
export function daySpans(zone: string, dates: readonly string[]): (Span & { date: string })[] {
  return dates.map((date) => ({ date, start: instantOf(zone, date, 0), end: instantOf(zone, date, 1440) }))
}

/** Cut at the ends of the span. */
export function openSpans(
  agenda: Pick<Agenda, 'zone' | 'weeklyHours' | 'overrides' | 'closedDates'>,
  span: Span,
): Span[] {
  const nothing = { timeOff: [], busy: [], outsideBusy: [], occurrences: [] }
  const windows = openWindows({ ...agenda, ...nothing }, span)
  return mergeSpans(windows.map(({ gridStart: start, end }) => ({ start, end })))
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
}
