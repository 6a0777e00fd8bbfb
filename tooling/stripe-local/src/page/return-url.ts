import type { Session } from '../state/state.ts'

/** https://docs.stripe.com/payments/checkout/custom-success-page */
export function returnUrl(session: Session): string {
  return (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
