import { instantOf, isZone } from '@frontdesk/scheduling/zone'
import ICAL from 'ical.js'
import { zoneRules } from './zone-rules.ts'

/** Epoch milliseconds. */
export type BusySpan = { start: number; end: number }
/** A booking that some business of this server wrote into a calendar. */
export type BookedSpan = BusySpan & { uid: string }
export type Busy = {
  /** In order and merged. */
  spans: BusySpan[]
  /** Apart from the others: whose they are, and so whether they are known already, a file does not tell. */
  bookings: BookedSpan[]
}
export type BusyQuestion = {
  from: number
  to: number
  /** Of whom it is about: for whole days, and for times that name no zone. */
  zone: string
}

/** Far beyond what anybody keeps: what is longer is a mistake, or an attack. */
const mostEvents = 20_000
const mostSteps = 100_000
const mostSpans = 5_000
const yearMs = 366 * 86_400_000
/** What our feeds call a booking, come back from a calendar that reads one. */
const booking = /^bkg_[0-9a-z]+@frontdesk$/

export class TooMuchError extends Error {}

/**
 * When a calendar file says that somebody is busy. What is cancelled or marked as free is not; a moved
 * occurrence counts where it was moved to. Throws a TooMuchError, and anything at all for what is no calendar.
 */
export function readBusy(text: string, question: BusyQuestion): Busy {
  const spans: BusySpan[] = []
  const bookings: BookedSpan[] = []
  let steps = 0
  for (const calendar of calendarsIn(text)) {
    addZones(calendar, question)
    const events = calendar.getAllSubcomponents('vevent')
    if (events.length > mostEvents) throw new TooMuchError()
    for (const series of seriesIn(events)) {
      for (const span of occurrencesOf(series, question)) {
        if (++steps > mostSteps) throw new TooMuchError()
        const ahead = span && aheadOf(span, question)
        if (!ahead) continue
        if (booking.test(series.uid)) bookings.push({ ...ahead, uid: series.uid })
        else spans.push(ahead)
      }
    }
  }
  const merged = mergeSpans(spans)
  if (merged.length > mostSpans || bookings.length > mostSpans) throw new TooMuchError()
  return { spans: merged, bookings }
}

/** The part that is asked about. A time that is none is busy as far as anybody asks. */
function aheadOf(span: BusySpan, { from, to }: BusyQuestion): BusySpan | undefined {
  const start = Number.isNaN(span.start) ? from : span.start
  const end = Number.isNaN(span.end) ? to : span.end
  if (end <= from || start >= to || end <= start) return undefined
  return { start: Math.max(start, from), end: Math.min(end, to) }
}

export function mergeSpans(spans: readonly BusySpan[]): BusySpan[] {
  const merged: BusySpan[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

function calendarsIn(text: string): ICAL.Component[] {
  const parsed: unknown[] = ICAL.parse(text.replace(/^\uFEFF/, ''))
  // One calendar is itself a list, of a name first.
  const all = typeof parsed[0] === 'string' ? [parsed] : parsed
  const calendars = all.map((each) => new ICAL.Component(each as string)) // jCal, which its types call a string
  if (calendars.length === 0 || calendars.some(({ name }) => name !== 'vcalendar')) throw new Error('not a calendar')
  return calendars
}

/** Some files name a zone and leave its rules out. */
function addZones(calendar: ICAL.Component, { from, to }: BusyQuestion): void {
  const named = new Set<string>()
  for (const event of calendar.getAllSubcomponents('vevent')) {
    for (const property of event.getAllProperties()) {
      const name = property.getParameter('tzid')
      if (typeof name === 'string') named.add(name)
    }
  }
  for (const zone of named) {
    if (calendar.getTimeZoneByID(zone) || !isZone(zone)) continue
    const rules = zoneRules(zone, { from: new Date(from - yearMs), to: new Date(to + yearMs) })
    calendar.addSubcomponent(ICAL.Component.fromString(rules))
  }
}

type Series = { uid: string; master: ICAL.Component | undefined; exceptions: ICAL.Component[] }

/** An event and what replaces single occurrences of it; a replacement may have come without its event. */
function seriesIn(events: readonly ICAL.Component[]): Series[] {
  const exceptionsOf = new Map<string, ICAL.Component[]>()
  const masters: ICAL.Component[] = []
  for (const event of events) {
    if (!event.hasProperty('recurrence-id')) masters.push(event)
    else exceptionsOf.set(uidOf(event), [...(exceptionsOf.get(uidOf(event)) ?? []), event])
  }
  const series = masters.map((master) => {
    const uid = uidOf(master)
    return { uid, master, exceptions: exceptionsOf.get(uid) ?? [] }
  })
  const known = new Set(masters.map(uidOf))
  const orphans = [...exceptionsOf].filter(([uid]) => !known.has(uid))
  return [...series, ...orphans.map(([uid, exceptions]) => ({ uid, master: undefined, exceptions }))]
}

/** One step for each occurrence that is looked at, so that somebody can count; `undefined` for one that is not busy. */
function* occurrencesOf({ master, exceptions }: Series, question: BusyQuestion): Generator<BusySpan | undefined> {
  const instant = (time: ICAL.Time) => instantFor(time, question.zone)
  const replaced = new Set<number>()
  for (const component of exceptions) {
    const event = new ICAL.Event(component, { exceptions: [] })
    replaced.add(instant(event.recurrenceId))
    yield isBusy(component) ? { start: instant(event.startDate), end: instant(event.endDate) } : undefined
  }
  if (!master) return
  const later = exceptions
    .map((each) => new ICAL.Event(each, { exceptions: [] }))
    .filter((each) => each.modifiesFuture())
  const event = new ICAL.Event(master, { exceptions: later })
  if (!event.isRecurring()) {
    yield isBusy(master) ? { start: instant(event.startDate), end: instant(event.endDate) } : undefined
    return
  }
  const occurrences = event.iterator()
  for (let next = occurrences.next(); next && instant(next) < question.to; next = occurrences.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    const counts = !replaced.has(instant(next)) && isBusy(item.component)
    yield counts ? { start: instant(startDate), end: instant(endDate) } : undefined
  }
}

function isBusy(event: ICAL.Component): boolean {
  const says = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  return (
    says('status') !== 'CANCELLED' && says('transp') !== 'TRANSPARENT' && says('x-microsoft-cdo-busystatus') !== 'FREE'
  )
}

/** Beyond all time where its year is none that dates are written with: whoever invites somebody writes any length. */
function instantFor(time: ICAL.Time, zone: string): number {
  if (time.year > 9999) return Infinity
  if (time.year < 1) return -Infinity
  if (!time.isDate && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1_000
  const [year, month, day] = [time.year, time.month, time.day].map(String)
  const date = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const minute = time.isDate ? 0 : time.hour * 60 + time.minute
  return instantOf(zone, date, minute) + (time.isDate ? 0 : time.second * 1_000)
}

function uidOf(event: ICAL.Component): string {
  return String(event.getFirstPropertyValue('uid') ?? '')
}
