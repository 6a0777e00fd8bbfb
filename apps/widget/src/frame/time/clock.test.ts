import { expect, test } from 'vitest'
import { speak } from '../words/speak.ts'
import { createClock } from './clock.ts'
import { formatDuration } from './duration.ts'
import { hourCycleOf, localeOf } from './locale.ts'

// Two in the morning in Lisbon, half a day before clocks go forward.
const now = () => Date.parse('2026-03-29T00:30:00Z')
const clock = createClock({ locale: 'en-GB', hourCycle: 'h23', zone: 'Europe/Lisbon', now })

test('days back are calendar days, whatever their length', () => {
  expect(clock.daysAgo('2026-03-29T00:00:00Z')).toBe(0)
  expect(clock.daysAgo('2026-03-28T23:59:00Z')).toBe(1)
  expect(clock.daysAgo('2026-03-27T00:00:00Z')).toBe(2)
  const later = createClock({
    locale: 'en-GB',
    hourCycle: 'h23',
    zone: 'Europe/Lisbon',
    now: () => Date.parse('2026-03-30T10:00:00Z'),
  })
  expect(later.daysAgo('2026-03-29T00:30:00Z')).toBe(1)
})

test('a time of today stands alone, any other with its day', () => {
  expect(clock.until('2026-03-29T09:15:00Z')).toBe('10:15')
  expect(clock.until('2026-03-30T09:15:00Z')).toBe('Monday 30 March, 10:15')
  expect(clock.soon('2026-03-29T09:15:00Z')).toBe('10:15')
  expect(clock.soon('2026-04-04T09:15:00Z')).toBe('Sat, 10:15')
  expect(clock.soon('2026-04-05T09:15:00Z')).toBe('Sun 5 Apr, 10:15')
})

test('twelve or twenty-four hours is the habit of the reader', () => {
  const american = createClock({ locale: 'en-US', hourCycle: 'h12', zone: 'America/New_York', now })
  expect(american.time('2026-03-29T19:05:00Z')).toMatch(/^3:05\sPM$/)
  expect(hourCycleOf('de-DE')).toBe('h23')
  expect(hourCycleOf('en-US')).toBe('h12')
})

test('a language is written as the reader writes it, or as many do', () => {
  expect(localeOf('en', ['pt-PT', 'en-AU', 'en-US'])).toBe('en-AU')
  expect(localeOf('de', ['de', 'de-AT'])).toBe('de-AT')
  expect(localeOf('en', ['pt-PT'])).toBe('en-GB')
  expect(localeOf('pl', [])).toBe('pl')
})

test('a language that is none does no harm', () => {
  expect(localeOf('en', ['en-US@posix', 'C'])).toBe('en-GB')
  expect(['h12', 'h23']).toContain(hourCycleOf('en-US@posix'))
})

test('days of two months are under both', () => {
  expect(clock.months('2026-03-29T09:00:00Z', '2026-03-30T09:00:00Z')).toBe('March 2026')
  expect(clock.months('2026-03-29T09:00:00Z', '2026-04-02T09:00:00Z')).toMatch(/^March\s–\sApril 2026$/)
})

test('a duration is written in hours and minutes', async () => {
  await speak({ page: 'en', own: [], texts: { own: [] } }, { fetch })
  expect([20, 60, 90, 125].map(formatDuration)).toEqual(['20 min', '1 h', '1 h 30 min', '2 h 5 min'])
})
