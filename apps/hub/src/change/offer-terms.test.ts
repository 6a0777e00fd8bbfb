import { expect, test } from 'vitest'
import { deadline } from '../time/when.ts'
import { offerTerms } from './offer-terms.ts'

const now = Date.parse('2026-05-01T09:00:00Z')
const where = { zone: 'Europe/Berlin', locale: 'en-GB' }
const reader = { now, locale: 'en-GB', say: (at: string) => deadline(at, now, where) }
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const startsAt = '2026-05-12T09:00:00Z'
const dayBefore = '2026-05-11T09:00:00Z'
const offered = {
  startsAt,
  price: euros(50_000),
  deposit: euros(20_000),
  cancelUntil: startsAt,
  rescheduleUntil: dayBefore,
  refunds: [{ until: dayBefore, percent: 100 }],
}

test('before the yes stands what is paid when, and what goes back until when', () => {
  expect(offerTerms(offered, reader)).toEqual([
    'You pay €200.00 on the next page, and €300.00 later. Nothing is charged before that.',
    'If you cancel until 11:00 on Monday 11 May, all of it goes back; until it begins, nothing goes back.',
    'You can move it until 11:00 on Monday 11 May.',
  ])
  expect(offerTerms({ ...offered, deposit: null }, reader)[0]).toBe(
    'You pay €500.00 on the next page. Nothing is charged before that.',
  )
})

test('what costs nothing has no word of money, and what cannot be changed says so', () => {
  const free = { ...offered, price: euros(0), deposit: null }
  expect(offerTerms(free, reader)).toEqual([
    'You can cancel until it begins.',
    'You can move it until 11:00 on Monday 11 May.',
  ])
  expect(offerTerms({ ...free, cancelUntil: null, rescheduleUntil: null }, reader)).toEqual([
    'You cannot cancel this here by yourself.',
    'You cannot move it here by yourself.',
  ])
})
