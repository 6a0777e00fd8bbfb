import { expect, test } from 'vitest'
import { at } from '../test/wall-text.ts'
import { MINUTE } from './units.ts'
import { wallClock } from './wall-clock.ts'

const chicago = wallClock('America/Chicago')
const wall = (text: string) => at(`${text}Z`)

test('a skipped time moves forward by what was skipped, but is reached at the skip', () => {
  expect(chicago.instantOf(wall('2026-03-08T02:30'))).toBe(at('2026-03-08T03:30-05:00'))
  expect(chicago.reachedAt(wall('2026-03-08T02:30'))).toBe(at('2026-03-08T03:00-05:00'))
})

test('an ambiguous time is the earlier one', () => {
  expect(chicago.instantOf(wall('2025-11-02T01:30'))).toBe(at('2025-11-02T01:30-05:00'))
  expect(chicago.reachedAt(wall('2025-11-02T01:30'))).toBe(at('2025-11-02T01:30-05:00'))
})

test('a later wall time is never reached earlier', () => {
  for (const [zone, around] of [
    ['America/Chicago', '2026-03-08T02:00'],
    ['America/Chicago', '2025-11-02T01:00'],
    ['Africa/Cairo', '2025-04-25T00:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:45'],
    ['Pacific/Apia', '2011-12-30T12:00'],
  ] as const) {
    const times = Array.from({ length: 400 }, (_, index) => wall(around) + (index - 200) * 7 * MINUTE)
    const reached = times.map(wallClock(zone).reachedAt)
    expect(reached).toEqual(reached.toSorted((a, b) => a - b))
  }
})

test('a skipped date is reached as soon as the next one is', () => {
  const apia = wallClock('Pacific/Apia')
  expect(apia.reachedAt(wall('2011-12-30T09:00'))).toBe(at('2011-12-31T00:00+14:00'))
  expect(apia.reachedAt(wall('2011-12-31T00:00'))).toBe(at('2011-12-31T00:00+14:00'))
})
