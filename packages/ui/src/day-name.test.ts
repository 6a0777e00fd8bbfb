import { expect, test } from 'vitest'
import { dayName } from './day-name.tsx'

const now = Date.parse('2026-05-12T22:30:00Z')

test.each([
  ['2026-05-12T00:10:00Z', 'UTC', 'Today'],
  ['2026-05-11T23:50:00Z', 'UTC', 'Yesterday'],
  ['2026-05-10T23:50:00Z', 'UTC', '10 May 2026'],
  ['2026-05-12T00:10:00Z', 'Europe/Lisbon', 'Today'],
  ['2026-05-12T21:00:00Z', 'Europe/Athens', 'Today'],
  ['2026-05-12T20:00:00Z', 'Europe/Athens', 'Yesterday'],
])('%s is, seen from %s late in the evening, "%s"', (at, zone, name) => {
  expect(dayName({ at, now, zone, locale: 'en-GB' })).toBe(name)
})
