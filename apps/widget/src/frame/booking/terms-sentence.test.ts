import { beforeAll, expect, test } from 'vitest'
import { speakOfBooking } from '../words/speak.ts'
import { termsSentence as sentence } from './terms-sentence.ts'

beforeAll(speakOfBooking)

const termsSentence = (terms: Parameters<typeof sentence>[0]) => sentence(terms, 'en-GB')
const start = { days: 0, hours: 0 }
const days = (count: number) => ({ days: count, hours: 0 })
const paid = { cancelUntil: start, rescheduleUntil: start, refunds: [{ until: start, percent: 100 }], isFree: false }

test.each([
  [paid, 'You can cancel until the start and get everything back. You can move it until the start.'],
  [
    { ...paid, cancelUntil: days(1), rescheduleUntil: { days: 0, hours: 4 } },
    'You can cancel until a day before and get everything back. You can move it until 4 hours before.',
  ],
  [
    {
      ...paid,
      refunds: [
        { until: days(7), percent: 100 },
        { until: days(2), percent: 50 },
      ],
    },
    'You can cancel until 7 days before and get everything back. After that, until 2 days before, you get 50% back. After that, until the start, you get nothing back. You can move it until the start.',
  ],
  [{ ...paid, refunds: [] }, 'You can cancel until the start, but get nothing back. You can move it until the start.'],
  [
    { ...paid, cancelUntil: null, rescheduleUntil: days(1) },
    'You cannot cancel this yourself, but you can move it until a day before.',
  ],
  [{ ...paid, cancelUntil: null, rescheduleUntil: null }, 'You cannot cancel or move this yourself.'],
  [
    { ...paid, rescheduleUntil: null },
    'You can cancel until the start and get everything back. You cannot move it yourself.',
  ],
])('terms are told in plain sentences (%#)', (terms, told) => {
  expect(termsSentence(terms)).toBe(told)
})

test('where nothing is paid there is no word of money', () => {
  expect(termsSentence({ ...paid, isFree: true })).toBe('You can cancel or move it until the start.')
  expect(termsSentence({ ...paid, rescheduleUntil: { days: 1, hours: 2 }, isFree: true })).toBe(
    'You can cancel until the start. You can move it until a day and 2 hours before.',
  )
})

test('a step that gives less than a later one, or that is too late to be taken, is not told', () => {
  const refunds = [
    { until: days(7), percent: 50 },
    { until: days(3), percent: 80 },
    { until: start, percent: 20 },
  ]
  expect(termsSentence({ ...paid, cancelUntil: days(2), refunds })).toBe(
    'You can cancel until 3 days before and get 80% back. After that, until 2 days before, you get 20% back. You can move it until the start.',
  )
})
