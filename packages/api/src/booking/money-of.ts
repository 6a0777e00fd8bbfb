import { nextPayment, restOf } from '../payment/next-payment.ts'
import { leftOf } from '../payment/rules.ts'
import { hasArrived } from '../payment/states.ts'
import type { BookingRow } from './queries.ts'
import { firstPaymentOf, refundOf } from './rules.ts'
import type { Booking } from './schemas.ts'
import { readTerms } from './terms.ts'

type Money = Pick<Booking, 'deposit' | 'paid' | 'due' | 'balance' | 'payment' | 'refundIfCancelled'>
type Payment = BookingRow['payments'][number]
type Paying = Pick<
  BookingRow,
  | 'state'
  | 'currency'
  | 'price_minor'
  | 'payments'
  | 'seats'
  | 'terms'
  | 'refund_percent'
  | 'starts_at'
  | 'business_zone'
>

/** Everything that can be said of a booking's money at this moment, from its terms and its payments. */
export function moneyOf(row: Paying, now: Date): Money {
  const { currency, price_minor, payments, state } = row
  const money = (amountMinor: number) => ({ amountMinor: Math.max(0, amountMinor), currency })
  const first = firstPaymentOf({ ...row, terms: readTerms(row.terms) })
  const arrived = payments.filter((payment) => hasArrived(payment.state))
  const received = sum(arrived, (payment) => payment.amount_minor)
  const refunded = sum(arrived, (payment) => payment.refunded_minor)
  const left = sum(arrived, leftOf)
  const dueMinor = state === 'awaiting_payment' ? dueOf(row) : 0
  const onItsWay = sum(inState(payments, 'processing'), ({ amount_minor }) => amount_minor)
  return {
    deposit: first.purpose === 'deposit' ? money(first.amountMinor) : null,
    paid: money(received - refunded),
    due: money(dueMinor),
    balance: money(state === 'awaiting_payment' ? price_minor - onItsWay - dueMinor : restOf(row, payments)),
    payment: paymentOf(row, { received, refunded }),
    refundIfCancelled: money(state === 'confirmed' ? refundOf(row, { paidMinor: left, now }) : 0),
  }
}

/** What is asked for, or can be. */
function dueOf(row: Paying): number {
  const [open] = inState(row.payments, 'open')
  return open?.amount_minor ?? nextPayment(row, row.payments)?.amountMinor ?? 0
}

function paymentOf(
  { state, payments }: Paying,
  { received, refunded }: { received: number; refunded: number },
): Money['payment'] {
  if (inState(payments, 'processing').length > 0) return 'processing'
  const isOpen = inState(payments, 'open').length > 0
  if (isOpen && (state === 'awaiting_payment' || received === 0)) return 'open'
  if (received === 0) return 'none'
  if (refunded === 0) return 'paid'
  return refunded < received ? 'partly_refunded' : 'refunded'
}

function inState(payments: readonly Payment[], state: Payment['state']): Payment[] {
  return payments.filter((payment) => payment.state === state)
}

function sum(payments: readonly Payment[], minor: (payment: Payment) => number): number {
  return payments.reduce((total, payment) => total + minor(payment), 0)
}
