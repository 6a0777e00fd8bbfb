import { expect, test } from 'vitest'
import { hoursShown } from './hours-shown.ts'

const zone = 'Europe/Lisbon'

test('an empty calendar shows the usual day', () => {
  expect(hoursShown([], zone)).toEqual({ from: 7, to: 20 })
})

test('an early and a late booking widen it, on the clock of the business', () => {
  const bookings = [
    { startsAt: '2026-03-10T05:30:00Z', endsAt: '2026-03-10T06:30:00Z' },
    { startsAt: '2026-03-10T20:15:00Z', endsAt: '2026-03-10T21:15:00Z' },
  ]
  expect(hoursShown(bookings, zone)).toEqual({ from: 5, to: 22 })
  expect(hoursShown(bookings, 'Europe/Berlin')).toEqual({ from: 6, to: 23 })
})

test('one that goes on past midnight needs the whole day', () => {
  expect(hoursShown([{ startsAt: '2026-03-10T23:00:00Z', endsAt: '2026-03-11T02:00:00Z' }], zone)).toEqual({
    from: 0,
    to: 24,
  })
})

test('one that ends at midnight needs the evening only', () => {
  expect(hoursShown([{ startsAt: '2026-03-10T22:00:00Z', endsAt: '2026-03-11T00:00:00Z' }], zone)).toEqual({
    from: 7,
    to: 24,
  })
})
