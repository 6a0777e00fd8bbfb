import type { PaymentState, RefundState } from '@frontdesk/db/schema'

export type RefundAmount = { state: RefundState; amount_minor: number }

/** What Stripe has taken on to send back, and what it is still to be asked for. A failed refund is neither. */
export function sumsOf(refunds: readonly RefundAmount[]): { refunded: number; due: number } {
  const sum = (...states: RefundState[]) =>
    refunds.filter(({ state }) => states.includes(state)).reduce((total, { amount_minor }) => total + amount_minor, 0)
  return { refunded: sum('pending', 'sent'), due: sum('due') }
}

/** Where a payment that arrived stands by what goes back of it. */
export function stateByRefunds(
  amountMinor: number,
  { refunded, due }: { refunded: number; due: number },
): Extract<PaymentState, 'paid' | 'refund_due' | 'partly_refunded' | 'refunded'> {
  if (due > 0) return 'refund_due'
  if (refunded === 0) return 'paid'
  return refunded < amountMinor ? 'partly_refunded' : 'refunded'
}

/** https://docs.stripe.com/api/refunds/object#refund_object-status */
export function refundStateOf(status: string | null): Exclude<RefundState, 'due'> {
  if (status === 'succeeded') return 'sent'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}
