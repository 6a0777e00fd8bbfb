import { beforeAll, expect, test } from 'vitest'
import { createClock } from '../time/clock.ts'
import { speakOfBooking } from '../words/speak.ts'
import { ownTerms } from './own-terms.ts'

beforeAll(speakOfBooking)

const now = Date.parse('2026-03-01T09:00:00Z')
const clock = createClock({ locale: 'en-GB', hourCycle: 'h23', zone: 'Europe/Berlin', now: () => now })
const startsAt = '2026-03-10T09:00:00Z'
const dayBefore = '2026-03-09T09:00:00Z'
const own = {
  startsAt,
  price: { amountMinor: 18_000, currency: 'EUR' },
  cancelUntil: startsAt,
  rescheduleUntil: startsAt,
  refunds: [{ until: startsAt, percent: 100 }],
}
const inWords = (changed: Partial<typeof own> | { cancelUntil: null }, at = now) =>
  ownTerms({ ...own, ...changed }, at, { locale: 'en-GB', say: clock.until })

test('the terms of an offer are told by the day and the clock of whoever reads them', () => {
  expect(inWords({})).toBe('You can cancel until the start and get everything back. You can move it until the start.')
  expect(inWords({ rescheduleUntil: dayBefore, refunds: [{ until: dayBefore, percent: 50 }] })).toBe(
    'You can cancel until Monday 9 March, 10:00 and get 50% back. After that, until the start, you get nothing back. You can move it until Monday 9 March, 10:00.',
  )
  expect(inWords({ price: { amountMinor: 0, currency: 'EUR' } })).toBe('You can cancel or move it until the start.')
})

test('what is over already is not told', () => {
  const late = Date.parse(dayBefore) + 1
  expect(inWords({ refunds: [{ until: dayBefore, percent: 50 }] }, late)).toBe(
    'You can cancel until the start, but get nothing back. You can move it until the start.',
  )
  expect(inWords({ cancelUntil: dayBefore, rescheduleUntil: dayBefore }, late)).toBe(
    'You cannot cancel or move this yourself.',
  )
  expect(inWords({ cancelUntil: null })).toBe('You cannot cancel this yourself, but you can move it until the start.')
})
