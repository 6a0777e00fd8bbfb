import type { CalendarEvent } from './write-calendar.ts'

type Appointment = Pick<CalendarEvent, 'startsAt' | 'endsAt' | 'zone' | 'summary' | 'location'>
export type CalendarLinks = { google: string; outlook: string; office365: string }

/** Pages of others that put an appointment into a calendar there; the customer's own click takes it to them. */
export function calendarLinks(appointment: Appointment): CalendarLinks {
  const { startsAt, endsAt, zone, summary, location } = appointment
  const compact = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
  // https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs
  const google = {
    action: 'TEMPLATE',
    text: summary,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    ctz: zone,
    location,
  }
  const microsoft = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: summary,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    location,
  }
  return {
    google: `https://calendar.google.com/calendar/render?${query(google)}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${query(microsoft)}`,
    office365: `https://outlook.office.com/calendar/0/action/compose?${query(microsoft)}`,
  }
}

/** A plus for a space is taken for a plus by Outlook. */
function query(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString().replaceAll('+', '%20')
}
