import { daylightSavingCases, slotsAround } from '@frontdesk/scheduling/test/daylight-saving-cases'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

const plain: CalendarEvent = {
  uid: 'bkg_1@frontdesk',
  sequence: 0,
  changedAt: new Date('2026-03-01T08:00:00Z'),
  startsAt: new Date('2026-03-12T10:00:00Z'),
  endsAt: new Date('2026-03-12T11:00:00Z'),
  zone: 'Europe/Lisbon',
  summary: 'Portrait · Studio',
  location: 'Rua 1',
  status: 'confirmed',
}

/** As somebody reads it who knows of zones only what stands in the file. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}
const instantsOf = ({ startDate, endDate }: ICAL.Event) => [startDate, endDate].map((at) => at.toJSDate().getTime())

test.each(daylightSavingCases)('$story: the file says the same instants', (asked) => {
  const hour = 3_600_000
  for (const start of slotsAround(asked)) {
    const event = { ...plain, zone: asked.zone, startsAt: new Date(start), endsAt: new Date(start + hour) }
    const [read] = eventsIn(writeCalendar('publish', [event]))
    expect(read && instantsOf(read)).toEqual([start, start + hour])
  }
})

const zones = Intl.supportedValuesOf('timeZone')
test.each(['2021', '2026', '2034'])(
  'in %s the rules of every zone give every instant, each beside all others',
  (year) => {
    const aWhile = 13 * 86_400_000 + 3_600_000
    for (const zone of zones) {
      const events = Array.from({ length: 28 }, (_, at) => {
        const start = Date.parse(`${year}-01-01T05:17:00Z`) + at * aWhile
        return { ...plain, uid: `${at}`, zone, startsAt: new Date(start), endsAt: new Date(start + 5_400_000) }
      })
      const read = eventsIn(writeCalendar('publish', events)).map(instantsOf)
      expect(read).toEqual(events.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]))
    }
  },
)

test('times are on the wall of the business, with its rules beside them', () => {
  const text = writeCalendar('publish', [
    { ...plain, startsAt: new Date('2026-07-01T10:00:00Z'), endsAt: new Date('2026-07-01T11:00:00Z') },
  ])
  expect(text).toContain('DTSTART;TZID=Europe/Lisbon:20260701T110000\r\n')
  expect(text).toContain('DTSTAMP:20260301T080000Z\r\n')
  expect(text).toContain(
    'BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\n',
  )
  expect(text).toContain(
    'BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n',
  )
})

test('an invitation names who invites whom, and a cancellation takes the same appointment out', () => {
  const people = {
    organizer: { name: 'Studio', email: 'hello@frontdesk.example' },
    attendee: { name: 'Ana', email: 'ana@example.com' },
  }
  const text = writeCalendar('cancel', [{ ...plain, ...people, sequence: 3, status: 'cancelled' }])
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  const [event] = eventsIn(text)
  expect(event).toMatchObject({ uid: plain.uid, sequence: 3, organizer: 'mailto:hello@frontdesk.example' })
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(event?.attendees.map((each) => [each.getFirstValue(), each.getParameter('partstat')])).toEqual([
    ['MAILTO:ana@example.com', 'ACCEPTED'],
  ])
})

const nasty = [
  'Ana\r\nBEGIN:VEVENT\r\nUID:evil',
  'Ana\nATTACH:https://evil.example',
  'Ana\rX:1',
  'Ana";CN="Eve":mailto:eve@example.com',
  'a;b,c:d\\n\\',
  "^n^'^^",
  'Ana\u2028X:1\u0085Y:2\u0000\u0007',
  'A\tB',
  'ü😀'.repeat(60),
]
test.each(nasty)('the name %j is a name and nothing else', (name) => {
  const people = { organizer: { name, email: 'a@example.com' }, attendee: { name, email: 'b@example.com' } }
  const event = { ...plain, ...people, summary: name, location: name, description: name }
  const text = writeCalendar('request', [event], name)
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getAllProperties().map((property) => property.name)).toEqual([
    'version',
    'prodid',
    'method',
    'name',
    'x-wr-calname',
  ])
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  expect(
    events[0]
      ?.getAllProperties()
      .map((property) => property.name)
      .toSorted(),
  ).toEqual([
    'attendee',
    'description',
    'dtend',
    'dtstamp',
    'dtstart',
    'location',
    'organizer',
    'sequence',
    'status',
    'summary',
    'uid',
  ])
  const asOneLine = name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  expect(events[0]?.getFirstPropertyValue('summary')).toBe(asOneLine)
  expect(events[0]?.getFirstProperty('organizer')?.getFirstValue()).toBe('mailto:a@example.com')
  expect(events[0]?.getFirstProperty('attendee')?.getFirstValue()).toBe('MAILTO:b@example.com')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
})
