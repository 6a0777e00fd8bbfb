import type { Agenda, Instant, Offer, Span, WallRange } from '../src/types.ts'

/** '22:00-26:00' as minutes after midnight. */
export function range(text: string): WallRange {
  const [from = '', to = ''] = text.split('-')
  return { from: minutes(from), to: minutes(to) }
}

/** The same hours on all seven days. */
export function everyDay(...texts: string[]) {
  return ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) => texts.map((text) => ({ weekday, ...range(text) })))
}

/** '2026-03-08T01:30-06:00' as epoch milliseconds. */
export function at(text: string): Instant {
  return Temporal.Instant.from(text).epochMilliseconds
}

/** '2026-03-08T01:30Z/2026-03-08T02:00Z'. */
export function span(text: string): Span {
  const [start = '', end = ''] = text.split('/')
  return { start: at(start), end: at(end) }
}

/** '2026-03-08 01:30 -06:00': what the wall shows, and how far it is from UTC. */
export function shown(zone: string, instant: Instant): string {
  const { offset, ...wall } = onWall(zone, instant)
  return `${wall.date} ${wall.time} ${offset}`
}

export function onWall(zone: string, instant: Instant) {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: zoned.toPlainDate().toString(), time, offset: zoned.offset }
}

/** An offer that refuses nothing: half an hour every half hour, without buffers or notice, for a month. */
export const plainOffer: Offer = {
  durationMinutes: 30,
  extraMinutes: 0,
  intervalMinutes: 30,
  alignMinutes: null,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 30,
  maxPerDay: null,
  maxPerWeek: null,
  taken: [],
  capacity: 1,
  seatsWanted: 1,
  businessZone: 'UTC',
}

/** What an agenda has beside its hours: nothing. */
export const nothingElse = {
  overrides: [],
  closedDates: [],
  timeOff: [],
  busy: [],
  outsideBusy: [],
  occurrences: [],
} satisfies Partial<Agenda>

function minutes(text: string): number {
  const [hour = '', minute = ''] = text.split(':')
  return Number(hour) * 60 + Number(minute)
}
