import { expect, test } from 'vitest'
import { overrideRows, overridesOf, weeklyRows } from './rules.ts'

test('hours of one weekday that overlap or touch become one range, and other weekdays stay apart', () => {
  const hours = [
    { weekday: 2, from: 540, to: 600 },
    { weekday: 1, from: 780, to: 1020 },
    { weekday: 1, from: 540, to: 720 },
    { weekday: 1, from: 700, to: 780 },
  ]
  expect(weeklyRows(hours)).toEqual([
    { weekday: 1, from_minute: 540, to_minute: 1020 },
    { weekday: 2, from_minute: 540, to_minute: 600 },
  ])
})

test('a date without ranges is closed, and comes back closed', () => {
  const overrides = [
    {
      date: '2026-12-24',
      ranges: [
        { from: 540, to: 720 },
        { from: 780, to: 840 },
      ],
    },
    { date: '2026-12-25', ranges: [] },
  ]
  expect(overrideRows(overrides)).toContainEqual({ date: '2026-12-25', from_minute: 0, to_minute: null })
  expect(overridesOf(overrideRows(overrides))).toEqual(overrides)
})
