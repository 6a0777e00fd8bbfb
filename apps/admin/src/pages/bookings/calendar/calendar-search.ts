export const calendarViews = ['week', 'day', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What stands in the address of the calendar; left out is today, everybody, and what fits the screen. */
export interface CalendarSearch {
  date?: string
  view?: CalendarView
  provider?: string
}

export function readCalendarSearch({ date, view, provider }: Record<string, unknown>): CalendarSearch {
  return {
    date: typeof date === 'string' && isDate(date) ? date : undefined,
    view: calendarViews.find((known) => known === view),
    provider: typeof provider === 'string' ? provider.slice(0, 64) : undefined,
  }
}

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
