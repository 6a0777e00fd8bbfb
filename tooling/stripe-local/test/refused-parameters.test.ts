import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { LISBON, PORTRAIT, startMerchant } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

test.each([
  {
    what: 'a parameter that is unknown',
    change: { colour: 'red' },
    code: 'parameter_unknown',
    param: 'colour',
    says: 'Received unknown parameter: colour',
  },
  {
    what: 'several that are unknown',
    change: { colour: 'red', size: '1' },
    code: 'parameter_unknown',
    param: 'colour',
    says: 'Received unknown parameters: colour, size',
  },
  {
    what: 'one that left the API',
    change: { payment_method_types: ['card'] },
    code: 'parameter_unknown',
    param: 'payment_method_types',
    says: 'Received unknown parameter: payment_method_types',
  },
  {
    what: 'one that is unknown deep inside',
    change: { line_items: [{ ...line(), colour: 'red' }] },
    code: 'parameter_unknown',
    param: 'line_items[0][colour]',
    says: 'Received unknown parameter: line_items[0][colour]',
  },
  {
    what: 'no mode',
    change: { mode: undefined },
    code: 'parameter_missing',
    param: 'mode',
    says: 'Missing required param: mode.',
  },
  {
    what: 'no line items',
    change: { line_items: undefined },
    code: 'parameter_missing',
    param: 'line_items',
    says: 'Missing required param: line_items.',
  },
  {
    what: 'no name',
    change: { line_items: [{ ...line(), price_data: { currency: 'eur', unit_amount: 100, product_data: {} } }] },
    code: 'parameter_missing',
    param: 'line_items[0][price_data]',
    says: 'Missing required param',
  },
  {
    what: 'a fraction',
    change: { line_items: [line({ unit_amount: 10.5 })] },
    code: 'parameter_invalid_integer',
    param: 'line_items[0][price_data][unit_amount]',
    says: 'Invalid integer: 10.5',
  },
  {
    what: 'a number below zero',
    change: { line_items: [line({ unit_amount: -1 })] },
    code: 'parameter_invalid_integer',
    param: 'line_items[0][price_data][unit_amount]',
    says: 'greater than or equal to 0',
  },
  {
    what: 'too little money',
    change: { line_items: [line({ unit_amount: 49 })] },
    code: 'amount_too_small',
    param: 'line_items',
    says: 'at least €0.50 eur',
  },
  {
    what: 'too much money',
    change: { line_items: [{ ...line({ unit_amount: 99_999_999 }), quantity: 2 }] },
    code: 'amount_too_large',
    param: 'line_items',
    says: 'no more than',
  },
  {
    what: 'a currency that is none',
    change: { line_items: [line({ currency: 'xxx' })] },
    param: 'line_items[0][price_data][currency]',
    says: 'Invalid currency: xxx',
  },
  {
    what: 'two currencies',
    change: { line_items: [line(), line({ currency: 'usd' })] },
    param: 'line_items',
    says: 'same currency',
  },
  {
    what: 'an e-mail that is none',
    change: { customer_email: 'ana' },
    code: 'email_invalid',
    param: 'customer_email',
    says: 'Invalid email address: ana',
  },
  {
    what: 'an empty value',
    change: { client_reference_id: '' },
    code: 'parameter_invalid_empty',
    param: 'client_reference_id',
    says: 'You passed an empty string',
  },
  {
    what: 'an address that is none',
    change: { success_url: '/thanks' },
    code: 'url_invalid',
    param: 'success_url',
    says: 'Not a valid URL',
  },
  {
    what: 'a mode it does not know',
    change: { mode: 'subscription' },
    param: 'mode',
    says: 'Invalid mode: must be one of payment',
  },
  {
    what: 'a text that is too long',
    change: { client_reference_id: 'x'.repeat(201) },
    code: 'parameter_invalid_string_too_long',
    param: 'client_reference_id',
    says: 'must be at most 200 characters',
  },
  {
    what: 'metadata that is too long',
    change: { metadata: { note: 'x'.repeat(501) } },
    param: 'metadata[note]',
    says: 'up to 500 characters',
  },
  {
    what: 'methods of which none fits',
    change: { allowed_payment_method_types: ['us_bank_account'] },
    param: 'allowed_payment_method_types',
    says: 'No payment method is left',
  },
])('a session with $what is refused in Stripe’s way', async ({ change, code, param, says }) => {
  await using merchant = await startMerchant()
  // What is sent here is wrong on purpose, so the SDK's types cannot allow it.
  const wrong = { ...PORTRAIT, ...change } as unknown as Stripe.Checkout.SessionCreateParams
  await expect(merchant.stripe.checkout.sessions.create(wrong, IN_LISBON)).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 400,
    code,
    param: expect.stringContaining(param),
    message: expect.stringContaining(says),
    requestId: expect.stringMatching(/^req_\w{14}$/),
  })
  expect(merchant.local.control.sessions()).toEqual([])
})

test.each([
  { minutes: 29, says: 'at least 30 minutes' },
  { minutes: 24 * 60 + 1, says: 'less than 24 hours' },
])('a session that would expire in $minutes minutes is refused', async ({ minutes, says }) => {
  await using merchant = await startMerchant()
  const expires = Math.floor(merchant.clock.now / 1000) + minutes * 60
  await expect(merchant.createSession({ expires_at: expires })).rejects.toMatchObject({
    param: 'expires_at',
    message: expect.stringContaining(says),
  })
})

function line(change: Partial<Stripe.Checkout.SessionCreateParams.LineItem.PriceData> = {}) {
  return {
    quantity: 1,
    price_data: { currency: 'eur', unit_amount: 100, product_data: { name: 'Portrait' }, ...change },
  }
}
