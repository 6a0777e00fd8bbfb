import { expect, test } from 'vitest'
import { cityOf, offsetMinutes, shortOffset, showSameTime, zoneName } from './zones.ts'

const at = Date.parse

test('an offset is that of the instant, on either side of a change', () => {
  expect(offsetMinutes('America/Chicago', at('2026-03-08T07:59:59Z'))).toBe(-360)
  expect(offsetMinutes('America/Chicago', at('2026-03-08T08:00:00Z'))).toBe(-300)
  expect(offsetMinutes('Europe/Lisbon', at('2026-10-25T00:59:59.999Z'))).toBe(60)
  expect(offsetMinutes('Europe/Lisbon', at('2026-10-25T01:00:00Z'))).toBe(0)
})

test('offsets need not be whole hours', () => {
  const instant = at('2026-06-01T00:00:00Z')
  expect(shortOffset('Asia/Kathmandu', instant)).toBe('GMT+5:45')
  expect(shortOffset('America/St_Johns', instant)).toBe('GMT\u22122:30')
  expect(shortOffset('Europe/London', at('2026-01-01T00:00:00Z'))).toBe('GMT')
})

test('zones of other names may show the same time, and only for a part of the year', () => {
  expect(showSameTime('Europe/London', 'Europe/Lisbon', at('2026-07-01T00:00:00Z'))).toBe(true)
  expect(showSameTime('America/Phoenix', 'America/Los_Angeles', at('2026-07-01T00:00:00Z'))).toBe(true)
  expect(showSameTime('America/Phoenix', 'America/Los_Angeles', at('2026-01-01T00:00:00Z'))).toBe(false)
})

test('a zone is named by its city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(cityOf('UTC')).toBe('UTC')
  expect(zoneName('America/New_York', at('2026-11-25T10:00:00Z'))).toBe('New York (GMT\u22125)')
})
