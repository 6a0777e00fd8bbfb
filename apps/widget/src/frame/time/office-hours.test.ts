import { expect, test } from 'vitest'
import { presenceOf } from './office-hours.ts'

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 }))
const at = (instant: string) => presenceOf(week, 'Europe/Lisbon', Date.parse(instant))

test('a business that says no hours is neither there nor away', () => {
  expect(presenceOf([], 'Europe/Lisbon', 0)).toBeUndefined()
})

test('it is there from the first minute to the last, by its own clock', () => {
  expect(at('2026-07-06T07:59:59Z')).toMatchObject({ isOpen: false })
  expect(at('2026-07-06T08:00:00Z')).toEqual({ isOpen: true })
  expect(at('2026-07-06T15:59:59Z')).toEqual({ isOpen: true })
  expect(at('2026-07-06T16:00:00Z')).toMatchObject({ isOpen: false })
})

test.each([
  ['in the morning', '2026-07-06T05:30:12Z', '2026-07-06T08:00:00Z'],
  ['the next day', '2026-07-06T20:00:00Z', '2026-07-07T08:00:00Z'],
  ['after the weekend', '2026-07-10T20:00:00Z', '2026-07-13T08:00:00Z'],
  ['after a weekend on which clocks are changed', '2026-03-27T20:00:00Z', '2026-03-30T08:00:00Z'],
])('it says that it is back %s', (_when, now, back) => {
  expect(at(now)).toEqual({ isOpen: false, opensAt: Date.parse(back) })
})
