import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInTime, percentBack, refundStepsOf, untilOf } from './rules.ts'
import { type Terms, Terms as TermsSchema } from './terms.ts'

const hour = 3_600_000
const startsAt = new Date('2026-03-30T09:00:00Z')
const under = (terms: Partial<Terms>, refund_percent = 100) => ({
  starts_at: startsAt,
  business_zone: 'Europe/Lisbon',
  terms: TermsSchema.parse({ version: 1, ...terms }),
  refund_percent,
})
const days = (count: number) => ({ days: count, hours: 0 })

test('steps are told by their last moment, and none that a better one makes needless', () => {
  const refunds = [
    { until: days(7), percent: 50 },
    { until: days(3), percent: 80 },
    { until: days(0), percent: 20 },
  ]
  // The night before the appointment has an hour less: three dates earlier it is nine o'clock as well.
  expect(refundStepsOf(under({ refunds, cancelUntil: days(1) }))).toEqual([
    { until: new Date('2026-03-27T10:00:00Z'), percent: 80 },
    { until: new Date('2026-03-29T09:00:00Z'), percent: 20 },
  ])
  expect(refundStepsOf(under({ refunds, cancelUntil: null }))).toEqual([])
  expect(refundStepsOf(under({ refunds }, 0))).toEqual([])
})

const before = fc.record({ days: fc.integer({ min: 0, max: 10 }), hours: fc.integer({ min: 0, max: 30 }) })
const step = fc.record({ until: before, percent: fc.integer({ min: 1, max: 100 }) })

test('at every moment at which one may cancel, the first step to come is what goes back', () => {
  fc.assert(
    fc.property(
      fc.record({ refunds: fc.array(step, { maxLength: 6 }), cancelUntil: fc.option(before) }),
      fc.constantFrom(0, 30, 100),
      fc.integer({ min: -1, max: 300 }),
      (terms, kept, hours) => {
        const booking = under(terms, kept)
        const now = new Date(startsAt.getTime() - hours * hour)
        fc.pre(isInTime(untilOf(booking, booking.terms.cancelUntil), now))
        const next = refundStepsOf(booking).find(({ until }) => now <= until)
        expect(next?.percent ?? 0).toBe(percentBack(booking, now))
      },
    ),
  )
})
