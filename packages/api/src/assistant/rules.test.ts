import { expect, test } from 'vitest'
import { mergeHours } from './rules.ts'

test('hours that meet or overlap are one range, day by day', () => {
  const ranges = [
    { weekday: 2, from: 540, to: 720 },
    { weekday: 1, from: 780, to: 1020 },
    { weekday: 1, from: 540, to: 700 },
    { weekday: 1, from: 600, to: 720 },
    { weekday: 1, from: 720, to: 760 },
  ]
  expect(mergeHours(ranges)).toEqual([
    { weekday: 1, from: 540, to: 760 },
    { weekday: 1, from: 780, to: 1020 },
    { weekday: 2, from: 540, to: 720 },
  ])
  expect(mergeHours([])).toEqual([])
})
