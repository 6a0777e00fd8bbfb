import { expect, test } from 'vitest'
import { noticeUnits, splitNotice } from './notice.ts'

test.each([
  [0, { amount: 0, unit: 'hours' }],
  [45, { amount: 45, unit: 'minutes' }],
  [120, { amount: 2, unit: 'hours' }],
  [1500, { amount: 25, unit: 'hours' }],
  [2880, { amount: 2, unit: 'days' }],
] as const)('%i minutes are shown in the largest whole unit', (minutes, shown) => {
  expect(splitNotice(minutes)).toEqual(shown)
  expect(shown.amount * noticeUnits[shown.unit]).toBe(minutes)
})
