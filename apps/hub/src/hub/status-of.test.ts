import { expect, test } from 'vitest'
import { afterwards, aPayment, aProject, before } from '../../test/a-project.ts'
import { moneyOutcome, statusOf } from './status-of.ts'

test.each([
  ['proposed', 'offered'],
  ['held', 'held'],
  ['requested', 'requested'],
  ['awaiting_payment', 'to_pay'],
  ['confirmed', 'confirmed'],
  ['completed', 'over'],
  ['no_show', 'missed'],
  ['declined', 'declined'],
  ['cancelled', 'cancelled'],
  ['expired', 'expired'],
] as const)('a booking that is %s shows as "%s"', (state, status) => {
  expect(statusOf(aProject(state), before)).toBe(status)
})

test('a confirmed appointment is over once its end has passed', () => {
  expect(statusOf(aProject('confirmed'), Date.parse('2026-05-12T10:29:00Z'))).toBe('confirmed')
  expect(statusOf(aProject('confirmed'), afterwards)).toBe('over')
})

test('what the newest payment came to decides whether to pay, to pay again or to wait', () => {
  const failed = aPayment('failed', '2026-05-01T09:00:00Z')
  const open = aPayment('open', '2026-05-01T09:10:00Z')
  const processing = aPayment('processing', '2026-05-01T09:20:00Z')
  expect(statusOf(aProject('awaiting_payment', [failed]), before)).toBe('pay_again')
  expect(statusOf(aProject('awaiting_payment', [open, failed]), before)).toBe('to_pay')
  expect(statusOf(aProject('awaiting_payment', [failed, processing, open]), before)).toBe('bank_processing')
})

test('a booking that ended with a refused payment says so', () => {
  expect(statusOf(aProject('expired', [aPayment('failed')]), before)).toBe('payment_failed')
  expect(statusOf(aProject('expired', [aPayment('expired')]), before)).toBe('expired')
})

test.each([
  [[], 'nothing_taken'],
  [['open'], 'nothing_taken'],
  [['expired', 'failed'], 'nothing_taken'],
  [['processing', 'failed'], 'on_its_way_in'],
  [['failed', 'paid'], 'kept'],
  [['refund_due', 'expired'], 'refund_due'],
  [['refunded', 'failed'], 'refunded'],
  [['partly_refunded', 'failed'], 'partly_refunded'],
  // One sent back, one still here: the one still here is what the customer must know of.
  [['refunded', 'paid'], 'kept'],
] as const)('payments %j come to "%s"', (states, outcome) => {
  expect(moneyOutcome(states.map((state) => aPayment(state)))).toBe(outcome)
})
