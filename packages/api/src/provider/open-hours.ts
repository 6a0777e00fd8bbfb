import { mergeSpans } from '@frontdesk/scheduling/spans'
import type { Agenda, Span } from '@frontdesk/scheduling/types'
import { holidaysOf } from '../holiday/holidays-of.ts'
import type { AgendaRow } from './agenda-queries.ts'
import { overridesOf } from './rules.ts'
import { daySpans, openSpans } from './week.ts'

export type NamedDay = Span & { date: string; name: string }
export type OpenHours = {
  open: Span[]
  /** Those that close a date. */
  holidays: NamedDay[]
  timeOff: (Span & { id: AgendaRow['time_off'][number]['id'] })[]
  /** What other calendars say, where they overlap taken together. */
  outside: Span[]
}

/** When a provider can be booked in a span by what they said themselves. */
export function openHoursOf(row: AgendaRow, span: Span): OpenHours {
  const holidays = holidaysIn(row, span)
  const overrides = overridesOf(row.overrides)
  const isSpokenFor = new Set(overrides.map(({ date }) => date))
  const agenda = {
    zone: row.zone,
    weeklyHours: row.weekly_hours as Agenda['weeklyHours'], // the table's check constraint holds weekdays to 1..7
    overrides,
    closedDates: [...holidays.keys()],
  }
  const closing = [...holidays.keys()].filter((date) => !isSpokenFor.has(date))
  return {
    open: openSpans(agenda, span),
    holidays: daySpans(row.zone, closing)
      .map((day) => ({ ...day, name: holidays.get(day.date) ?? '' }))
      .filter(isIn(span)),
    timeOff: row.time_off.map((off) => ({ id: off.id, ...spanOf(off) })).filter(isIn(span)),
    outside: mergeSpans(row.outside.map(spanOf)).filter(isIn(span)),
  }
}

/** Names by date. A year is read as a whole, and so is the one before: last night may reach into the span. */
function holidaysIn(row: AgendaRow, { start, end }: Span): Map<string, string> {
  const { works_on_holidays, holiday_country: country, holiday_region: region } = row
  if (works_on_holidays || !country) return new Map()
  const first = new Date(start).getUTCFullYear() - 1
  const years = Array.from({ length: new Date(end).getUTCFullYear() - first + 1 }, (_, at) => first + at)
  return new Map(
    years.flatMap((year) => holidaysOf({ country, region }, year).map(({ date, name }) => [date, name] as const)),
  )
}

function isIn({ start, end }: Span) {
  return (span: Span): boolean => span.end > start && span.start < end
}

/** Inside json_agg an instant is text. */
function spanOf({ starts_at, ends_at }: { starts_at: Date | string; ends_at: Date | string }): Span {
  return { start: new Date(starts_at).getTime(), end: new Date(ends_at).getTime() }
}
