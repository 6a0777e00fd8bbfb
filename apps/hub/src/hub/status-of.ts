import type { HubProject, Payment } from '../api/trpc.ts'

export type Status =
  | 'offered'
  | 'held'
  | 'requested'
  | 'to_pay'
  | 'pay_again'
  | 'bank_processing'
  | 'confirmed'
  | 'over'
  | 'missed'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'payment_failed'

/** What became of the customer's money where there is no appointment to show for it. */
export type MoneyOutcome = 'nothing_taken' | 'on_its_way_in' | 'kept' | 'refund_due' | 'partly_refunded' | 'refunded'

type Known = Pick<HubProject, 'booking' | 'payments'>

export function statusOf({ booking, payments }: Known, now: number): Status {
  switch (booking.state) {
    case 'proposed':
      return 'offered'
    case 'held':
      return 'held'
    case 'awaiting_payment':
      return unpaidStatus(payments)
    case 'confirmed':
      return Date.parse(booking.endsAt) < now ? 'over' : 'confirmed'
    case 'completed':
      return 'over'
    case 'no_show':
      return 'missed'
    case 'expired':
      return newestFirst(payments)[0]?.state === 'failed' ? 'payment_failed' : 'expired'
    case 'requested':
    case 'declined':
    case 'cancelled':
      return booking.state
  }
}

export function moneyOutcome(payments: readonly Payment[]): MoneyOutcome {
  const has = (state: Payment['state']): boolean => payments.some((payment) => payment.state === state)
  if (has('refund_due')) return 'refund_due'
  if (has('partly_refunded')) return 'partly_refunded'
  if (has('paid')) return 'kept'
  if (has('refunded')) return 'refunded'
  return has('processing') ? 'on_its_way_in' : 'nothing_taken'
}

/** The payment that an outcome speaks of. */
export function paymentIn(payments: readonly Payment[], state: Payment['state']): Payment | undefined {
  return newestFirst(payments).find((payment) => payment.state === state)
}

export function newestFirst(payments: readonly Payment[]): Payment[] {
  return payments.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
}

function unpaidStatus(payments: readonly Payment[]): Status {
  const latest = newestFirst(payments)[0]?.state
  if (latest === 'processing') return 'bank_processing'
  return latest === 'failed' ? 'pay_again' : 'to_pay'
}
