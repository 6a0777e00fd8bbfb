import { expect, test } from 'vitest'
import { policyExample, policyWords } from './policy-words.ts'

const day = (days: number, hours = 0) => ({ days, hours })
const now = new Date('2026-03-10T09:00:00Z')
const strict = {
  cancelUntil: day(1),
  rescheduleUntil: day(0, 6),
  refunds: [
    { until: day(7), percent: 100 },
    { until: day(2), percent: 50 },
  ],
}

test('deadlines and refunds are said in plain words', () => {
  expect(policyWords(strict, false)).toBe(
    'Customers can cancel it by themselves until 1 day before it starts. ' +
      'Customers can move it to another time by themselves until 6 hours before it starts. ' +
      'They get everything back until 7 days before it starts, then 50 % back until 2 days before it starts, ' +
      'and nothing after that.',
  )
})

test('one sentence says both where both are alike, and nothing is said of money where there is none', () => {
  const free = { ...strict, rescheduleUntil: day(1) }
  expect(policyWords(free, true)).toBe(
    'Customers can cancel it or move it to another time by themselves until 1 day before it starts.',
  )
  expect(policyWords({ ...free, cancelUntil: null, rescheduleUntil: null }, false)).toBe(
    'Customers cannot cancel it or move it to another time by themselves: they ask you.',
  )
})

test('a refund that nobody can reach or that a better one covers is left out', () => {
  const policy = {
    cancelUntil: day(2),
    rescheduleUntil: day(2),
    refunds: [
      { until: day(0), percent: 100 },
      { until: day(7), percent: 80 },
    ],
  }
  expect(policyWords(policy, false)).toContain('They get everything back until 2 days before it starts.')
  expect(policyWords({ ...policy, refunds: [] }, false)).toContain('They get nothing back.')
})

test('an example names the day and the hour', () => {
  expect(policyExample(strict, { isFree: false, now })).toBe(
    'For example, an appointment on Friday 3 April, 14:00: it can be cancelled until Thursday 2 April, 14:00; ' +
      'until Friday 27 March, 14:00 everything goes back; until Wednesday 1 April, 14:00 50 % goes back.',
  )
  expect(policyExample({ ...strict, cancelUntil: null }, { isFree: false, now })).toBe('')
})
