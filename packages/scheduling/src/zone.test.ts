import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../test/wall-text.ts'
import { DAY } from './units.ts'
import { dayOfDate, instantOf, isZone, localDateOf } from './zone.ts'

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const instant = fc.integer({ min: at('1970-01-01T00:00Z'), max: at('2060-01-01T00:00Z') })

test('IANA names are zones, in their older spellings too', () => {
  for (const name of ['Europe/Lisbon', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5']) expect(isZone(name)).toBe(true)
})

test('bare offsets, made-up names and nothing at all are not zones', () => {
  for (const name of ['+02:00', '-0500', 'Mars/Olympus', '', ' UTC', 'Europe/Lisbon\n'])
    expect(isZone(name)).toBe(false)
})

test('the local date is the one native Temporal gives, in every zone', () => {
  fc.assert(
    fc.property(zone, instant, (name, when) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(name)
      expect(localDateOf(name, when)).toBe(zoned.toPlainDate().toString())
    }),
    { numRuns: 500 },
  )
})

test('a wall time resolves as native Temporal does by itself, in every zone, beside a change of clocks too', () => {
  const quarterHours = fc.integer({ min: -48, max: 48 })
  fc.assert(
    fc.property(zone, instant, quarterHours, (name, near, quarters) => {
      const ordinary = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(name)
      const wall = (ordinary.getTimeZoneTransition('next') ?? ordinary)
        .toPlainDateTime()
        .round('minute')
        .add({ minutes: quarters * 15 })
      const minuteOfDay = wall.hour * 60 + wall.minute
      expect(instantOf(name, wall.toPlainDate().toString(), minuteOfDay)).toBe(
        wall.toZonedDateTime(name).epochMilliseconds,
      )
    }),
    { numRuns: 1_000 },
  )
})

test('minutes count on past midnight into the neighbouring dates', () => {
  expect(instantOf('Europe/Lisbon', '2026-06-01', 1440 + 90)).toBe(at('2026-06-02T01:30+01:00'))
  expect(instantOf('Europe/Lisbon', '2026-06-01', -30)).toBe(at('2026-05-31T23:30+01:00'))
})

test('a date must exist and be written in full', () => {
  for (const date of ['2026-02-30', '2026-2-3', '26-02-03', '2026-02-03T00:00', 'today', '']) {
    expect(() => dayOfDate(date)).toThrow(RangeError)
  }
  expect(dayOfDate('2024-02-29')).toBe(at('2024-02-29T00:00Z') / DAY)
})

test('a zone that nobody knows is an error, never UTC', () => {
  expect(() => localDateOf('Mars/Olympus', 0)).toThrow(RangeError)
  expect(() => instantOf('Mars/Olympus', '2026-06-01', 0)).toThrow(RangeError)
})
