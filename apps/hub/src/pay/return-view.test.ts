import { expect, test } from 'vitest'
import { afterwards, aPayment, aProject, before } from '../../test/a-project.ts'
import { pollEveryMs, returnView } from './return-view.ts'

const justNow = { now: before, waitedMs: 1000 }
const aMinuteOn = { now: before, waitedMs: 60_000 }
const open = aProject('awaiting_payment', [aPayment('open')])

test('as long as the word about the payment is out, the page checks for a minute and then says it may take longer', () => {
  expect(returnView(open, justNow)).toBe('checking')
  expect(returnView(open, { now: before, waitedMs: 59_999 })).toBe('checking')
  expect(returnView(open, aMinuteOn)).toBe('late')
  expect(returnView(aProject('awaiting_payment'), justNow)).toBe('checking')
})

test('a confirmed booking is thanked for, however long it took', () => {
  expect(returnView(aProject('confirmed', [aPayment('paid')]), justNow)).toBe('thanks')
  expect(returnView(aProject('confirmed', [aPayment('paid')]), aMinuteOn)).toBe('thanks')
})

test('a delayed method is told at once', () => {
  expect(returnView(aProject('awaiting_payment', [aPayment('processing')]), justNow)).toBe('bank_processing')
})

test('a failed or abandoned payment can be tried again while the time is reserved', () => {
  expect(returnView(aProject('awaiting_payment', [aPayment('failed')]), justNow)).toBe('pay_again')
  expect(returnView(aProject('awaiting_payment', [aPayment('expired')]), justNow)).toBe('pay_again')
})

test('a new attempt after an expired one is waited for', () => {
  const twice = [aPayment('expired'), aPayment('open', '2026-05-01T10:00:00Z')]
  expect(returnView(aProject('awaiting_payment', twice), justNow)).toBe('checking')
})

test.each(['expired', 'cancelled', 'declined', 'requested', 'completed', 'held'] as const)(
  'a booking that is %s is explained by the hub itself',
  (state) => {
    expect(returnView(aProject(state, [aPayment('refund_due')]), justNow)).toBe('hub')
  },
)

test('nobody is thanked for an appointment that is long over', () => {
  expect(returnView(aProject('confirmed', [aPayment('paid')]), { now: afterwards, waitedMs: 0 })).toBe('hub')
})

test('the page asks every two seconds while somebody waits, and stops when there is nothing to wait for', () => {
  expect(pollEveryMs(undefined)).toBe(2000)
  expect(pollEveryMs('checking')).toBe(2000)
  expect(pollEveryMs('late')).toBe(10_000)
  expect(pollEveryMs('bank_processing')).toBe(10_000)
  expect(pollEveryMs('thanks')).toBe(false)
})

test('the rest is thanked for only when it has come, though the booking was confirmed before', () => {
  const rest = (state: 'open' | 'processing' | 'failed' | 'paid') => {
    const balance = { ...aPayment(state, '2026-05-01T10:00:00Z'), purpose: 'balance' as const }
    return returnView(aProject('confirmed', [aPayment('paid'), balance]), justNow)
  }
  expect(rest('open')).toBe('checking')
  expect(rest('processing')).toBe('rest_at_bank')
  expect(pollEveryMs('rest_at_bank')).toBe(10_000)
  expect(rest('failed')).toBe('pay_again')
  expect(rest('paid')).toBe('thanks')
})
