import type Stripe from 'stripe'

export type CheckoutOutcome = 'open' | 'paid' | 'processing' | 'failed' | 'expired'

/** What became of a Checkout session, from its own state: so the order in which events arrive does not matter. */
export function outcomeOf(session: Stripe.Checkout.Session): CheckoutOutcome {
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'open'
  if (session.payment_status === 'paid') return 'paid'
  const intent = session.payment_intent
  const failed =
    typeof intent === 'object' && intent !== null && ['requires_payment_method', 'canceled'].includes(intent.status)
  return failed ? 'failed' : 'processing'
}

export type Expected = {
  amount_minor: number
  currency: string
  checkout_session_id: string | null
}

/** Whether this session is the one we asked for. Anything else changes nothing and is a security event. */
export function isOurs(payment: Expected, session: Stripe.Checkout.Session, live: boolean): boolean {
  return (
    session.livemode === live &&
    session.amount_total === payment.amount_minor &&
    session.currency?.toUpperCase() === payment.currency &&
    (payment.checkout_session_id === null || payment.checkout_session_id === session.id)
  )
}

/** Whatever Stripe made for a payment names its intent, as an id or as the object itself. */
export function intentOf({
  payment_intent: intent,
}: {
  payment_intent: string | { id: string } | null
}): string | null {
  return typeof intent === 'string' ? intent : (intent?.id ?? null)
}

/** What of a payment is still the business's. */
export function leftOf(payment: { amount_minor: number; back_minor: number }): number {
  return Math.max(0, payment.amount_minor - payment.back_minor)
}

/**
 * What of a payment counts towards the price. What was never due does not; what the business gives away does: nobody is
 * asked to pay for a present.
 */
export function countedOf(payment: { amount_minor: number; undone_minor: number }): number {
  return Math.max(0, payment.amount_minor - payment.undone_minor)
}

export function receiptUrlOf({ payment_intent: intent }: Stripe.Checkout.Session): string | null {
  const charge = typeof intent === 'object' ? intent?.latest_charge : null
  return typeof charge === 'object' ? (charge?.receipt_url ?? null) : null
}
