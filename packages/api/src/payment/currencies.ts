import { stepOf } from '@frontdesk/money/currencies'

// https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
const minimum: Record<string, number> = {
  AED: 200,
  AUD: 50,
  BGN: 100,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  CZK: 1500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17_500,
  INR: 50,
  JPY: 50,
  MXN: 1000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  SGD: 50,
  THB: 1000,
  USD: 50,
}

/** Up to the next amount that can move. */
export function roundUp(amountMinor: number, currency: string): number {
  const step = stepOf(currency)
  return Math.ceil(amountMinor / step) * step
}

/** The smallest charge that Stripe takes; where it names none, the smallest amount there is. */
export function minimumCharge(currency: string): number {
  return minimum[currency] ?? stepOf(currency)
}

/** Nothing at all, or an amount that Stripe takes. */
export function canCharge(amountMinor: number, currency: string): boolean {
  if (amountMinor === 0) return true
  return amountMinor >= minimumCharge(currency) && roundUp(amountMinor, currency) === amountMinor
}

/** What of a wish can go back: an amount that can move, in the customer's favour, and never more than is left. */
export function refundable(wish: { amountMinor: number; left: number; currency: string }): number {
  return Math.max(0, Math.min(roundUp(wish.amountMinor, wish.currency), wish.left))
}
