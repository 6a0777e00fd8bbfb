import type { BookingState, PaymentPurpose, PaymentState } from '@frontdesk/db/schema'
import { firstPaymentOf } from '../booking/rules.ts'
import { readTerms } from '../booking/terms.ts'
import { countedOf } from './rules.ts'
import { hasArrived } from './states.ts'

type Owing = { state: BookingState; price_minor: number }
type Booked = Owing & { currency: string; seats: number; terms: unknown }
type Sum = { state: PaymentState; amount_minor: number; undone_minor: number }

/** What the customer can be asked for now, where nothing is asked for yet. */
export function nextPayment(
  booking: Booked,
  payments: readonly Sum[],
): { purpose: PaymentPurpose; amountMinor: number } | undefined {
  if (booking.state === 'awaiting_payment') {
    // What was begun at an account that left may be begun anew while the time is kept.
    const isOver = payments.every(({ state }) => state === 'expired' || state === 'failed')
    return isOver ? firstPaymentOf({ ...booking, terms: readTerms(booking.terms) }) : undefined
  }
  const amountMinor = restOf(booking, payments)
  return amountMinor > 0 ? { purpose: 'balance', amountMinor } : undefined
}

/**
 * What is left to pay for a booking that takes place. Where nothing was ever paid here, the business takes the money by
 * itself.
 */
export function restOf({ state, price_minor }: Owing, payments: readonly Sum[]): number {
  if (state !== 'confirmed' && state !== 'completed') return 0
  if (!payments.some((payment) => hasArrived(payment.state))) return 0
  return Math.max(0, price_minor - countedIn(payments) - onItsWayIn(payments))
}

/** What has arrived and counts. */
export function countedIn(payments: readonly Sum[]): number {
  return payments.reduce((sum, payment) => sum + (hasArrived(payment.state) ? countedOf(payment) : 0), 0)
}

function onItsWayIn(payments: readonly Sum[]): number {
  return payments.reduce((sum, { state, amount_minor }) => sum + (state === 'processing' ? amount_minor : 0), 0)
}
