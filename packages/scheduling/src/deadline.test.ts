import { expect, test } from 'vitest'
import { at, shown } from '../test/wall-text.ts'
import { deadlineOf } from './deadline.ts'

const cases = [
  {
    story: 'one day before is the same time the day before',
    zone: 'Europe/Lisbon',
    starts: '2026-06-02T09:00+01:00',
    before: { days: 1, hours: 0 },
    until: '2026-06-01 09:00 +01:00',
  },
  {
    story: 'hours alone really pass',
    zone: 'Europe/Lisbon',
    starts: '2026-06-02T09:00+01:00',
    before: { days: 0, hours: 24 },
    until: '2026-06-01 09:00 +01:00',
  },
  {
    story: 'days and hours: first the dates, then the hours',
    zone: 'Europe/Lisbon',
    starts: '2026-06-02T09:00+01:00',
    before: { days: 2, hours: 10 },
    until: '2026-05-30 23:00 +01:00',
  },
  {
    story: 'the day before the clocks went forward, only 23 hours are left',
    zone: 'Europe/Lisbon',
    starts: '2026-03-29T12:00+01:00',
    before: { days: 1, hours: 0 },
    until: '2026-03-28 12:00 +00:00',
  },
  {
    story: '24 hours before the clocks went forward, it was an hour earlier on the wall',
    zone: 'Europe/Lisbon',
    starts: '2026-03-29T12:00+01:00',
    before: { days: 0, hours: 24 },
    until: '2026-03-28 11:00 +00:00',
  },
  {
    story: 'the day before the clocks went back has 25 hours',
    zone: 'America/Chicago',
    starts: '2025-11-02T12:00-06:00',
    before: { days: 1, hours: 0 },
    until: '2025-11-01 12:00 -05:00',
  },
  {
    story: 'a deadline in the skipped hour moves forward',
    zone: 'America/Chicago',
    starts: '2026-03-09T02:30-05:00',
    before: { days: 1, hours: 0 },
    until: '2026-03-08 03:30 -05:00',
  },
  {
    story: 'a deadline in the hour that comes twice is the earlier one',
    zone: 'America/Chicago',
    starts: '2025-11-03T01:30-06:00',
    before: { days: 1, hours: 0 },
    until: '2025-11-02 01:30 -05:00',
  },
  {
    story: 'an appointment in the second hour of two, without days, is counted from that very instant',
    zone: 'America/Chicago',
    starts: '2025-11-02T01:30-06:00',
    before: { days: 0, hours: 1 },
    until: '2025-11-02 01:30 -05:00',
  },
  {
    story: 'Lord Howe moves by half an hour only',
    zone: 'Australia/Lord_Howe',
    starts: '2025-10-06T02:15+11:00',
    before: { days: 1, hours: 0 },
    until: '2025-10-05 02:45 +11:00',
  },
  {
    story: 'Cairo, where the day has no midnight',
    zone: 'Africa/Cairo',
    starts: '2025-04-26T00:30+03:00',
    before: { days: 1, hours: 0 },
    until: '2025-04-25 01:30 +03:00',
  },
  {
    story: 'Casablanca, a week that begins in Ramadan and ends after it',
    zone: 'Africa/Casablanca',
    starts: '2025-04-08T10:00+01:00',
    before: { days: 7, hours: 0 },
    until: '2025-04-01 10:00 +00:00',
  },
  {
    story: 'Apia, where the day before does not exist: never later than the appointment',
    zone: 'Pacific/Apia',
    starts: '2011-12-31T10:00+14:00',
    before: { days: 1, hours: 0 },
    until: '2011-12-31 10:00 +14:00',
  },
  {
    story: 'Kiritimati and the year before',
    zone: 'Pacific/Kiritimati',
    starts: '2026-01-01T00:00+14:00',
    before: { days: 365, hours: 72 },
    until: '2024-12-29 00:00 +14:00',
  },
]

test.each(cases)('$story', ({ zone, starts, before, until }) => {
  expect(shown(zone, deadlineOf(at(starts), before, zone))).toBe(until)
})

test('an unknown zone is refused', () => {
  expect(() => deadlineOf(0, { days: 1, hours: 0 }, 'Mars/Olympus')).toThrow(RangeError)
})
