import Stripe from 'stripe'

/** The account disconnected us: Stripe answers nothing about it any more, and never will again. */
export function hasLeft(error: unknown): boolean {
  return error instanceof Stripe.errors.StripePermissionError && error.code === 'account_invalid'
}

export function undefinedIfLeft(error: unknown): undefined {
  if (!hasLeft(error)) throw error
}
