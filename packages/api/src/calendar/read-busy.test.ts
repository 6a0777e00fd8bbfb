import { expect, test } from 'vitest'
import { type BusySpan, TooMuchError, readBusy } from './read-busy.ts'
import { readBusyApart } from './read-busy-apart.ts'

const from = Date.parse('2026-03-09T09:00:00Z')
const to = Date.parse('2027-04-14T09:00:00Z')
const question = { from, to, zone: 'Europe/Lisbon' }

const calendar = (...components: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...components, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z')
const shown = (spans: readonly BusySpan[]) => spans.map(({ start, end }) => `${iso(start)}/${iso(end)}`)

/** As Outlook writes it: a name of its own, and rules that began long ago. */
const redmond = `BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`.replaceAll('\n', '\r\n')

const cases: [string, string[], string[]][] = [
  [
    'a time in UTC',
    [event('DTSTART:20260312T100000Z', 'DTEND:20260312T110000Z')],
    ['2026-03-12T10:00Z/2026-03-12T11:00Z'],
  ],
  [
    'a length in place of an end',
    [event('DTSTART:20260312T100000Z', 'DURATION:PT90M')],
    ['2026-03-12T10:00Z/2026-03-12T11:30Z'],
  ],
  [
    'a named zone whose rules are left out',
    [event('DTSTART;TZID=America/Chicago:20260312T100000', 'DTEND;TZID=America/Chicago:20260312T110000')],
    ['2026-03-12T15:00Z/2026-03-12T16:00Z'],
  ],
  [
    'a zone of Outlook’s own, in summer',
    [redmond, event('DTSTART;TZID=GMT Standard Time:20260701T100000', 'DTEND;TZID=GMT Standard Time:20260701T110000')],
    ['2026-07-01T09:00Z/2026-07-01T10:00Z'],
  ],
  [
    'a zone that nobody knows is the provider’s',
    [event('DTSTART;TZID=Nowhere:20260701T100000', 'DTEND;TZID=Nowhere:20260701T110000')],
    ['2026-07-01T09:00Z/2026-07-01T10:00Z'],
  ],
  [
    'a floating time is the provider’s',
    [event('DTSTART:20260701T100000', 'DTEND:20260701T110000')],
    ['2026-07-01T09:00Z/2026-07-01T10:00Z'],
  ],
  [
    'a whole day is the provider’s, with its 23 hours in March',
    [event('DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330')],
    ['2026-03-29T00:00Z/2026-03-29T23:00Z'],
  ],
  [
    'a whole day without an end is one',
    [event('DTSTART;VALUE=DATE:20260312')],
    ['2026-03-12T00:00Z/2026-03-13T00:00Z'],
  ],
  ['an instant is no time', [event('DTSTART:20260312T100000Z')], []],
  ['an end before its start is none either', [event('DTSTART:20260312T100000Z', 'DTEND:20260312T090000Z')], []],
  ['free is not busy', [event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT')], []],
  [
    'free in Outlook is not either',
    [event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE')],
    [],
  ],
  ['cancelled is not', [event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'STATUS:CANCELLED')], []],
  [
    'tentative is',
    [event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'STATUS:TENTATIVE')],
    ['2026-03-12T10:00Z/2026-03-12T11:00Z'],
  ],
  [
    'what comes again keeps to the wall when the clock changes',
    [event('DTSTART;TZID=Europe/Lisbon:20260322T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2')],
    ['2026-03-22T10:00Z/2026-03-22T11:00Z', '2026-03-29T09:00Z/2026-03-29T10:00Z'],
  ],
  [
    'what began long ago goes on',
    [event('DTSTART:20100105T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260317T100000Z')],
    ['2026-03-10T10:00Z/2026-03-10T11:00Z', '2026-03-17T10:00Z/2026-03-17T11:00Z'],
  ],
  [
    'what goes on for ever ends with the horizon',
    [event('DTSTART;VALUE=DATE:20260315', 'RRULE:FREQ=YEARLY')],
    ['2026-03-15T00:00Z/2026-03-16T00:00Z', '2027-03-15T00:00Z/2027-03-16T00:00Z'],
  ],
  [
    'a single day left out',
    [event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260313T100000Z')],
    ['2026-03-12T10:00Z/2026-03-12T11:00Z', '2026-03-14T10:00Z/2026-03-14T11:00Z'],
  ],
  [
    'a single day moved',
    [
      event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('RECURRENCE-ID:20260313T100000Z', 'DTSTART:20260320T150000Z', 'DURATION:PT2H'),
    ],
    ['2026-03-12T10:00Z/2026-03-12T11:00Z', '2026-03-20T15:00Z/2026-03-20T17:00Z'],
  ],
  [
    'a single day moved, named by another zone',
    [
      event('DTSTART;TZID=Europe/Lisbon:20260712T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('RECURRENCE-ID:20260713T090000Z', 'DTSTART:20260720T150000Z', 'DURATION:PT2H'),
    ],
    ['2026-07-12T09:00Z/2026-07-12T10:00Z', '2026-07-20T15:00Z/2026-07-20T17:00Z'],
  ],
  [
    'a single day cancelled',
    [
      event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('RECURRENCE-ID:20260313T100000Z', 'DTSTART:20260313T100000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
    ],
    ['2026-03-12T10:00Z/2026-03-12T11:00Z'],
  ],
  [
    'a day from beyond the horizon moved into it',
    [
      event('DTSTART:20270501T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('RECURRENCE-ID:20270501T100000Z', 'DTSTART:20260320T150000Z', 'DURATION:PT1H'),
    ],
    ['2026-03-20T15:00Z/2026-03-20T16:00Z'],
  ],
  [
    'a moved day that came without its event',
    [event('RECURRENCE-ID:20260313T100000Z', 'DTSTART:20260320T150000Z', 'DURATION:PT1H')],
    ['2026-03-20T15:00Z/2026-03-20T16:00Z'],
  ],
  [
    'what touches or overlaps is one time',
    [
      event('DTSTART:20260312T100000Z', 'DURATION:PT1H'),
      event('DTSTART:20260312T110000Z', 'DURATION:PT1H'),
      event('DTSTART:20260312T113000Z', 'DURATION:PT1H'),
    ],
    ['2026-03-12T10:00Z/2026-03-12T12:30Z'],
  ],
  ['what is over is left out', [event('DTSTART:20260301T100000Z', 'DURATION:PT1H')], []],
  [
    'what goes on counts from now',
    [event('DTSTART:20260301T100000Z', 'DURATION:P10D')],
    ['2026-03-09T09:00Z/2026-03-11T10:00Z'],
  ],
  [
    'what ends in another age is busy as far as anybody asks, and what comes within it with it',
    [
      event('DTSTART:20260312T120000Z', 'DURATION:P600000W'),
      event('DTSTART:20260311T100000Z', 'DURATION:PT1H'),
      event('DTSTART:20260401T100000Z', 'DURATION:PT1H'),
    ],
    ['2026-03-11T10:00Z/2026-03-11T11:00Z', '2026-03-12T12:00Z/2027-04-14T09:00Z'],
  ],
  [
    'so is what ends later than any clock can tell',
    [event('DTSTART:20260312T120000Z', 'DURATION:P20000000W')],
    ['2026-03-12T12:00Z/2027-04-14T09:00Z'],
  ],
  [
    'whole days, and times of no zone, are no other',
    [
      event('DTSTART;VALUE=DATE:20260320', 'DURATION:P600000W'),
      event('DTSTART:20260318T120000', 'DURATION:P600000W'),
      event('DTSTART;TZID=America/Chicago:20260319T120000', 'DURATION:P600000W'),
    ],
    ['2026-03-18T12:00Z/2027-04-14T09:00Z'],
  ],
  ['what ended before all time is over', [event('DTSTART:20260312T120000Z', 'DURATION:-P600000W')], []],
  [
    'what comes again and again until another age is no other either',
    [event('DTSTART:20260312T120000Z', 'DURATION:P600000W', 'RRULE:FREQ=DAILY;COUNT=3')],
    ['2026-03-12T12:00Z/2027-04-14T09:00Z'],
  ],
  ['an empty calendar is free', [], []],
]
test.each(cases)('%s', (_what, components, expected) => {
  const { spans, bookings } = readBusy(calendar(...components), question)
  expect(shown(spans)).toEqual(expected)
  expect(bookings).toEqual([])
})

test('a booking from a feed of ours stands apart, with its name; one that was called off, or is over, does not', () => {
  const booking = (uid: string, ...lines: string[]) => event(...lines).replace('UID:1', `UID:${uid}@frontdesk`)
  const text = calendar(
    event('DTSTART:20260312T103000Z', 'DURATION:PT1H'),
    booking('bkg_0a1', 'DTSTART:20260312T100000Z', 'DURATION:PT1H'),
    booking('bkg_0a2', 'DTSTART:20260312T120000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
    booking('bkg_0a3', 'DTSTART:20260301T120000Z', 'DURATION:PT1H'),
  )
  const { spans, bookings } = readBusy(text, question)
  expect(shown(spans)).toEqual(['2026-03-12T10:30Z/2026-03-12T11:30Z'])
  expect(bookings.map(({ uid }) => uid)).toEqual(['bkg_0a1@frontdesk'])
  expect(shown(bookings)).toEqual(['2026-03-12T10:00Z/2026-03-12T11:00Z'])
})

test.each([
  '',
  'hello',
  '<!doctype html><p>Log in',
  'BEGIN:VCARD\r\nEND:VCARD',
  'BEGIN:VCALENDAR',
  calendar(event('DTSTART:soon', 'DURATION:PT1H')),
  calendar(event('DTSTART:20260312T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=NOW')),
])('%j is no calendar', async (text) => {
  expect(await readBusyApart(text, question)).toEqual({ problem: 'unreadable' })
})

test('what unfolds to more than anybody keeps is refused', () => {
  const everyMinute = event('DTSTART:20000101T000000Z', 'DURATION:PT10S', 'RRULE:FREQ=MINUTELY')
  expect(() => readBusy(calendar(everyMinute), question)).toThrow(TooMuchError)
  const scattered = Array.from({ length: 21_000 }, () => event('DTSTART:20260312T100000Z', 'DURATION:PT1M'))
  expect(() => readBusy(calendar(...scattered), question)).toThrow(TooMuchError)
})

test('what would never end is given up on, and this thread has gone on meanwhile', async () => {
  // The 30th of February is looked for for ever.
  const never = event('DTSTART:20260101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')
  const reading = readBusyApart(calendar(never), question, 300)
  expect(await Promise.race([reading, Promise.resolve('still here')])).toBe('still here')
  expect(await reading).toEqual({ problem: 'too_large' })
})
