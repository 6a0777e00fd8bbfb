import type { CalendarView } from './calendar-search.ts'

const dayMs = 86_400_000

/** Which date it is now on that zone's calendar. */
export function today(zone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

export function stepOf(view: CalendarView): number {
  return view === 'day' ? 1 : 7
}

/** 0 is Sunday, as calendars count. Monday where the browser does not know. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale).getWeekInfo?.()
  return (known?.firstDay ?? 1) % 7
}

/** The dates that a view of this date shows. */
export function shownDates(date: string, view: CalendarView, firstDay: number): { first: string; last: string } {
  if (view === 'day') return { first: date, last: date }
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const first = addDays(date, -((weekday - firstDay + 7) % 7))
  return { first, last: addDays(first, 6) }
}

/** Wide enough for these dates in any zone of the world. */
export function instantsAround({ first, last }: { first: string; last: string }): { from: string; to: string } {
  return { from: `${addDays(first, -1)}T00:00:00Z`, to: `${addDays(last, 2)}T00:00:00Z` }
}

export function datesInWords({ first, last }: { first: string; last: string }, locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    weekday: first === last ? 'long' : undefined,
  })
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
}
