import { expect, test } from 'vitest'
import { nextRange } from './next-range.ts'

test('a closed date opens with office hours', () => {
  expect(nextRange([])).toEqual({ from: 540, to: 1020 })
})

test('another range begins an hour after the last one and ends with the day', () => {
  expect(nextRange([{ from: 540, to: 720 }])).toEqual({ from: 780, to: 960 })
  expect(nextRange([{ from: 540, to: 1260 }])).toEqual({ from: 1320, to: 1440 })
})

test('a full day takes no more, nor does one that runs past midnight', () => {
  expect(nextRange([{ from: 540, to: 1400 }])).toBeUndefined()
  expect(nextRange([{ from: 1200, to: 1560 }])).toBeUndefined()
})
