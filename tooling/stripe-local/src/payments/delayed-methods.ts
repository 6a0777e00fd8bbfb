import type Stripe from 'stripe'

export type DelayedMethod = 'sepa_debit' | 'us_bank_account' | 'bacs_debit'

/** Bank debits take days to say whether the money came. Each works in one currency only. */
const BY_CURRENCY: Partial<Record<string, DelayedMethod>> = {
  eur: 'sepa_debit',
  gbp: 'bacs_debit',
  usd: 'us_bank_account',
}

export function delayedMethodFor(currency: string): DelayedMethod | undefined {
  return BY_CURRENCY[currency]
}

export function delayedMethodOf(session: Stripe.Checkout.Session): DelayedMethod | undefined {
  const method = delayedMethodFor(session.currency ?? '')
  return method !== undefined && session.payment_method_types.includes(method) ? method : undefined
}

/** The numbers are those of Stripe's test bank accounts: https://docs.stripe.com/testing#non-card-payments */
export function bankDetails(method: DelayedMethod): Stripe.Charge.PaymentMethodDetails {
  switch (method) {
    case 'sepa_debit':
      return {
        type: method,
        sepa_debit: {
          bank_code: '19043',
          branch_code: '',
          country: 'AT',
          fingerprint: null,
          last4: '3201',
          mandate: null,
        },
      }
    case 'bacs_debit':
      return { type: method, bacs_debit: { fingerprint: null, last4: '2345', mandate: null, sort_code: '108800' } }
    case 'us_bank_account':
      return {
        type: method,
        us_bank_account: {
          account_holder_type: 'individual',
          account_type: 'checking',
          bank_name: 'STRIPE TEST BANK',
          fingerprint: null,
          last4: '6789',
          payment_reference: null,
          routing_number: '110000000',
        },
      }
  }
}
