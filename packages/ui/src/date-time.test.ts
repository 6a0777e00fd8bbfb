import { expect, test } from 'vitest'
import { formatDateTime } from './date-time.tsx'
import { formatRelative } from './relative-time.tsx'

const at = '2026-05-12T09:00:00Z'

test('an instant is told in the zone it is asked for', () => {
  const inZone = (zone: string) => formatDateTime({ at, zone, locale: 'en-GB', showZone: true })
  expect(inZone('Europe/Lisbon')).toBe('12 May 2026, 10:00 WEST')
  expect(inZone('America/Chicago')).toBe('12 May 2026, 04:00 GMT-5')
})

test.each([
  ['en-GB', '09:00'],
  ['de', '09:00'],
  ['en-US', '9:00 AM'],
])('a time in the morning looks in %s like %s', (locale, words) => {
  const time = formatDateTime({ at, zone: 'UTC', locale, look: 'time' })
  expect(time.replaceAll(/\s/g, ' ')).toBe(words)
})

test('a mere date carries no zone name', () => {
  const date = formatDateTime({ at, zone: 'UTC', locale: 'en-GB', look: 'date', showZone: true })
  expect(date).toBe('12 May 2026')
})

test.each([
  ['2026-05-12T09:00:30Z', 'now'],
  ['2026-05-12T09:05:10Z', '5 min. ago'],
  ['2026-05-12T12:59:00Z', '3 hr. ago'],
  ['2026-05-14T12:00:00Z', 'May 12'],
  ['2027-05-14T12:00:00Z', 'May 12, 2026'],
])('seen at %s it is told as "%s"', (now, words) => {
  expect(formatRelative({ at, now: Date.parse(now), zone: 'UTC', locale: 'en' })).toBe(words)
})

test('a clock that runs behind the server never says "in a minute"', () => {
  expect(formatRelative({ at, now: Date.parse(at) - 60_000, locale: 'en' })).toBe('now')
})
