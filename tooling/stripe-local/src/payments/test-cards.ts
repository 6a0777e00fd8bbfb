import type Stripe from 'stripe'

export type Decline = { code: string; declineCode: string; message: string }

type TestCard = { number: string; brand: string; hint: string; decline: Decline | null }

/** https://docs.stripe.com/testing#cards: the same numbers do the same here as at Stripe. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', hint: 'pays', decline: null },
  { number: '4000000000000259', brand: 'visa', hint: 'pays, and is disputed', decline: null },
  { number: '4000000000005126', brand: 'visa', hint: 'pays; a refund fails a minute later', decline: null },
  { number: '5555555555554444', brand: 'mastercard', hint: 'pays', decline: null },
  {
    number: '4000000000000002',
    brand: 'visa',
    hint: 'is declined',
    decline: { code: 'card_declined', declineCode: 'generic_decline', message: 'Your card was declined.' },
  },
  {
    number: '4000000000009995',
    brand: 'visa',
    hint: 'lacks funds',
    decline: { code: 'card_declined', declineCode: 'insufficient_funds', message: 'Your card has insufficient funds.' },
  },
]

const NOT_A_TEST_CARD: Decline = {
  code: 'card_declined',
  declineCode: 'test_mode_live_card',
  message: 'Your card was declined. Your request was in test mode, but used a non test card.',
}

export function declineOf(number: string): Decline | null {
  const card = TEST_CARDS.find((one) => one.number === number)
  return card === undefined ? NOT_A_TEST_CARD : card.decline
}

/** Digits without the spaces that people type, or undefined if they cannot be a card number. */
export function cardNumber(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, '')
  return /^\d{12,19}$/.test(digits) ? digits : undefined
}

export function groupDigits(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

export function cardDetails(
  number: string,
  { amount, failed }: { amount: number; failed: boolean },
): Stripe.Charge.PaymentMethodDetails {
  const brand = TEST_CARDS.find((one) => one.number === number)?.brand ?? 'visa'
  return {
    type: 'card',
    card: {
      amount_authorized: failed ? null : amount,
      authorization_code: failed ? null : '123456',
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2040,
      extended_authorization: { status: 'disabled' },
      fingerprint: null,
      funding: 'credit',
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: number.slice(-4),
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: brand,
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}
