import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { API_VERSION } from '../src/api-version.ts'
import { CHICAGO, LISBON, PORTRAIT, SECRET_KEY, clientOf, startMerchant } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

test('the stand-in speaks the version that the SDK asks for, and refuses those of other releases', async () => {
  expect(API_VERSION).toBe(Stripe.API_VERSION)
  await using merchant = await startMerchant()
  const older = { ...IN_LISBON, apiVersion: '2024-06-20' }
  await expect(merchant.stripe.checkout.sessions.list({}, older)).rejects.toThrow('not 2024-06-20')
})

test('only the one key is accepted', async () => {
  await using merchant = await startMerchant()
  const { local } = merchant
  await expect(clientOf(local, 'sk_test_another_key').accounts.list()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
    message: expect.stringMatching(/^Invalid API Key provided: sk_test_\*+_key$/),
  })
  const anonymous = await fetch(`${local.url}/v1/refunds`)
  expect(anonymous.status).toBe(401)
  expect(await anonymous.json()).toMatchObject({ error: { type: 'invalid_request_error', message: expect.stringContaining('did not provide an API key') } })
})

test.each([
  { what: 'a parameter that is unknown', change: { colour: 'red' }, code: 'parameter_unknown', param: 'colour', says: 'Received unknown parameter: colour' },
  { what: 'several that are unknown', change: { colour: 'red', size: '1' }, code: 'parameter_unknown', param: 'colour', says: 'Received unknown parameters: colour, size' },
  { what: 'one that left the API', change: { payment_method_types: ['card'] }, code: 'parameter_unknown', param: 'payment_method_types', says: 'Received unknown parameter: payment_method_types' },
  { what: 'one that is unknown deep inside', change: { line_items: [{ ...line(), colour: 'red' }] }, code: 'parameter_unknown', param: 'line_items[0][colour]', says: 'Received unknown parameter: line_items[0][colour]' },
  { what: 'no mode', change: { mode: undefined }, code: 'parameter_missing', param: 'mode', says: 'Missing required param: mode.' },
  { what: 'no line items', change: { line_items: undefined }, code: 'parameter_missing', param: 'line_items', says: 'Missing required param: line_items.' },
  { what: 'no name', change: { line_items: [{ ...line(), price_data: { currency: 'eur', unit_amount: 100, product_data: {} } }] }, code: 'parameter_missing', param: 'line_items[0][price_data]', says: 'Missing required param' },
  { what: 'a fraction', change: { line_items: [line({ unit_amount: 10.5 })] }, code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]', says: 'Invalid integer: 10.5' },
  { what: 'a number below zero', change: { line_items: [line({ unit_amount: -1 })] }, code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]', says: 'greater than or equal to 0' },
  { what: 'too little money', change: { line_items: [line({ unit_amount: 49 })] }, code: 'amount_too_small', param: 'line_items', says: 'at least €0.50 eur' },
  { what: 'too much money', change: { line_items: [{ ...line({ unit_amount: 99_999_999 }), quantity: 2 }] }, code: 'amount_too_large', param: 'line_items', says: 'no more than' },
  { what: 'a currency that is none', change: { line_items: [line({ currency: 'xxx' })] }, param: 'line_items[0][price_data][currency]', says: 'Invalid currency: xxx' },
  { what: 'two currencies', change: { line_items: [line(), line({ currency: 'usd' })] }, param: 'line_items', says: 'same currency' },
  { what: 'an e-mail that is none', change: { customer_email: 'ana' }, code: 'email_invalid', param: 'customer_email', says: 'Invalid email address: ana' },
  { what: 'an empty value', change: { client_reference_id: '' }, code: 'parameter_invalid_empty', param: 'client_reference_id', says: 'You passed an empty string' },
  { what: 'an address that is none', change: { success_url: '/thanks' }, code: 'url_invalid', param: 'success_url', says: 'Not a valid URL' },
  { what: 'a mode it does not know', change: { mode: 'subscription' }, param: 'mode', says: 'Invalid mode: must be one of payment' },
  { what: 'a text that is too long', change: { client_reference_id: 'x'.repeat(201) }, code: 'parameter_invalid_string_too_long', param: 'client_reference_id', says: 'must be at most 200 characters' },
  { what: 'metadata that is too long', change: { metadata: { note: 'x'.repeat(501) } }, param: 'metadata[note]', says: 'up to 500 characters' },
  { what: 'methods of which none fits', change: { allowed_payment_method_types: ['us_bank_account'] }, param: 'allowed_payment_method_types', says: 'No payment method is left' },
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
  await expect(merchant.createSession({ expires_at: expires })).rejects.toMatchObject({ param: 'expires_at', message: expect.stringContaining(says) })
})

test('an object of another account is as missing as one that never was', async () => {
  await using merchant = await startMerchant()
  const { stripe } = merchant
  const session = await merchant.createSession()
  await merchant.local.control.pay(session.id, 'paid')
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
  for (const request of [{ stripeAccount: CHICAGO.id }, {}]) {
    const missing = { statusCode: 404, code: 'resource_missing', type: 'StripeInvalidRequestError' }
    await expect(stripe.checkout.sessions.retrieve(session.id, {}, request)).rejects.toMatchObject(missing)
    await expect(stripe.checkout.sessions.expire(session.id, {}, request)).rejects.toMatchObject(missing)
    await expect(stripe.paymentIntents.retrieve(String(intent), {}, request)).rejects.toMatchObject(missing)
    await expect(stripe.refunds.create({ payment_intent: String(intent) }, request)).rejects.toMatchObject(missing)
    expect((await stripe.checkout.sessions.list({}, request)).data).toEqual([])
  }
  await expect(stripe.checkout.sessions.retrieve('cs_test_never', {}, IN_LISBON)).rejects.toThrow("No such checkout.session: 'cs_test_never'")
})

test('an account that is not connected cannot be acted for', async () => {
  await using merchant = await startMerchant()
  const { stripe } = merchant
  const refused = { statusCode: 403, code: 'account_invalid', type: 'StripePermissionError' }
  await expect(stripe.refunds.list({}, { stripeAccount: 'acct_nobody' })).rejects.toMatchObject(refused)
  await expect(stripe.accounts.retrieve('acct_nobody')).rejects.toMatchObject(refused)
  expect(await stripe.accounts.retrieve(LISBON.id)).toMatchObject({ charges_enabled: true, default_currency: 'eur', country: 'PT' })
  expect((await stripe.accounts.list()).data.map((account) => account.id)).toEqual([CHICAGO.id, LISBON.id])
})

test('a repeated idempotency key replays the first answer and does the work once', async () => {
  await using merchant = await startMerchant()
  const request = { stripeAccount: LISBON.id, idempotencyKey: 'booking-1' }
  const first = await merchant.stripe.checkout.sessions.create(PORTRAIT, request)
  const second = await merchant.stripe.checkout.sessions.create(PORTRAIT, request)
  expect(second).toEqual(first)
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(second.lastResponse.requestId).toBe(first.lastResponse.requestId)
  expect(merchant.local.control.sessions()).toHaveLength(1)
})

test('an idempotency key with other parameters, or at another endpoint, is an error', async () => {
  await using merchant = await startMerchant()
  const request = { stripeAccount: LISBON.id, idempotencyKey: 'booking-1' }
  await merchant.stripe.checkout.sessions.create(PORTRAIT, request)
  const mismatch = { type: 'StripeIdempotencyError', statusCode: 400, rawType: 'idempotency_error' }
  await expect(merchant.stripe.checkout.sessions.create({ ...PORTRAIT, metadata: {} }, request)).rejects.toMatchObject(mismatch)
  await expect(merchant.stripe.refunds.create({ charge: 'ch_1' }, request)).rejects.toMatchObject(mismatch)
})

test('an idempotency key belongs to its account, is not used up by wrong parameters, and lasts a day', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const key = { idempotencyKey: 'booking-1' }
  await expect(sessions.create({ ...PORTRAIT, customer_email: 'ana' }, { ...key, ...IN_LISBON })).rejects.toMatchObject({ code: 'email_invalid' })
  const lisbon = await sessions.create(PORTRAIT, { ...key, ...IN_LISBON })
  const chicago = await sessions.create(PORTRAIT, { ...key, stripeAccount: CHICAGO.id })
  expect(chicago.id).not.toBe(lisbon.id)
  merchant.clock.now += 24 * 60 * 60 * 1000
  const nextDay = await sessions.create(PORTRAIT, { ...key, ...IN_LISBON })
  expect(nextDay.id).not.toBe(lisbon.id)
})

test('lists come newest first and can be paged through and filtered', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const ids: string[] = []
  for (const reference of ['a', 'b', 'c']) ids.unshift((await merchant.createSession({ client_reference_id: reference })).id)
  await sessions.expire(String(ids[1]), {}, IN_LISBON)

  const firstPage = await sessions.list({ limit: 2 }, IN_LISBON)
  expect(firstPage).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] })
  const all: string[] = []
  for await (const session of sessions.list({ limit: 1 }, IN_LISBON)) all.push(session.id)
  expect(all).toEqual(ids)
  expect((await sessions.list({ ending_before: ids[2], limit: 1 }, IN_LISBON)).data.map((one) => one.id)).toEqual([ids[1]])
  expect((await sessions.list({ status: 'expired' }, IN_LISBON)).data.map((one) => one.id)).toEqual([ids[1]])
  expect((await sessions.listLineItems(String(ids[0]), {}, IN_LISBON)).data).toMatchObject([{ description: 'Portrait session' }])
})

test('what cannot be expanded is refused, what is empty stays empty', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const session = await merchant.createSession()
  expect((await sessions.retrieve(session.id, { expand: ['payment_intent'] }, IN_LISBON)).payment_intent).toBeNull()
  await expect(sessions.retrieve(session.id, { expand: ['weather'] }, IN_LISBON)).rejects.toThrow('This property cannot be expanded (weather)')
})

test('the parts of Stripe’s API that are not here say so', async () => {
  await using merchant = await startMerchant()
  await expect(merchant.stripe.customers.list()).rejects.toMatchObject({ statusCode: 404, message: expect.stringContaining('Unrecognized request URL (GET: /v1/customers)') })
})

test('an API call fails as often as was asked for, and the SDK’s retry finds the work done once', async () => {
  await using merchant = await startMerchant()
  const impatient = clientOf(merchant.local, SECRET_KEY, 200)
  for (const kind of ['500', 'timeout'] as const) {
    merchant.local.control.failNext(kind, 1)
    await impatient.checkout.sessions.create(PORTRAIT, IN_LISBON)
  }
  expect(merchant.local.control.sessions()).toHaveLength(2)
  merchant.local.control.failNext('500', 3)
  await expect(impatient.checkout.sessions.create(PORTRAIT, IN_LISBON)).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
})

function line(change: Partial<Stripe.Checkout.SessionCreateParams.LineItem.PriceData> = {}) {
  return { quantity: 1, price_data: { currency: 'eur', unit_amount: 100, product_data: { name: 'Portrait' }, ...change } }
}
