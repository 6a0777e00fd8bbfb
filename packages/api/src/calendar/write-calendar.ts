import { zoneOffsets } from '@frontdesk/scheduling/zone-offsets'
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { zoneRules } from './zone-rules.ts'

export type Mailbox = { name: string; email: string }
export type CalendarEvent = {
  /** The same event keeps it for good. */
  uid: string
  sequence: number
  changedAt: Date
  startsAt: Date
  endsAt: Date
  zone: string
  summary: string
  location: string
  description?: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  organizer?: Mailbox
  attendee?: Mailbox
}
export type CalendarMethod = 'publish' | 'request' | 'cancel'

const dayMs = 86_400_000
const methods: Record<CalendarMethod, ICalCalendarMethod> = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
}
const statuses: Record<CalendarEvent['status'], ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * The text of an iCalendar file: times on the wall of their zone, with the zone's own rules beside them, so that whoever
 * reads it needs no table of zones. A wall time that comes twice is written in UTC, which cannot be misread.
 */
export function writeCalendar(method: CalendarMethod, events: readonly CalendarEvent[], name?: string): string {
  const calendar = ical({
    method: methods[method],
    prodId: '//Frontdesk//Booking//EN',
    // This one the library writes as it is.
    ...(name !== undefined && { name: oneLine(name).replace(/[\\;,]/g, '\\$&') }),
  })
  // Without a name of its own, so that stamps stay in UTC; the rules are asked for by each event's zone.
  calendar.timezone({ name: null, generator: (zone) => zoneRules(zone, spanOf(events)) })
  for (const event of events) {
    const { uid, sequence, changedAt, startsAt, endsAt, zone, organizer, attendee } = event
    const onTheWall = [startsAt, endsAt].every((at) => isOnceOnTheWall(zone, at.getTime()))
    const written = calendar.createEvent({
      id: uid,
      sequence,
      stamp: changedAt,
      start: Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()),
      end: Temporal.Instant.fromEpochMilliseconds(endsAt.getTime()),
      timezone: onTheWall && zone !== 'UTC' ? zone : null,
      summary: oneLine(event.summary),
      location: oneLine(event.location),
      description: event.description === undefined ? null : withoutControls(event.description),
      status: statuses[event.status],
      organizer: organizer ? { name: oneLine(organizer.name), email: organizer.email } : null,
    })
    if (attendee) {
      const status = ICalAttendeeStatus.ACCEPTED // they asked for it themselves
      written.createAttendee({ name: oneLine(attendee.name), email: attendee.email, status, rsvp: false })
    }
  }
  return `${calendar.toString()}\r\n`
}

/** A year around, for readers that carry an event over to another day. */
function spanOf(events: readonly CalendarEvent[]): { from: Date; to: Date } {
  const starts = events.map(({ startsAt }) => startsAt.getTime())
  const year = 366 * dayMs
  return {
    from: new Date(starts.reduce((least, at) => Math.min(least, at)) - year),
    to: new Date(starts.reduce((most, at) => Math.max(most, at)) + year),
  }
}

function isOnceOnTheWall(zone: string, at: number): boolean {
  const offsetAt = zoneOffsets(zone)
  const wall = at + offsetAt(at)
  return [at - dayMs, at + dayMs].every((near) => {
    const other = wall - offsetAt(near)
    return other === at || offsetAt(other) !== offsetAt(near)
  })
}

/** Names and places are one line, whatever was typed. */
function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim()
}

/** Line ends are escaped by the library; what else steers a reader or a terminal has no business in words. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
}
