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
  expect(await anonymous.json()).toMatchObject({
    error: { type: 'invalid_request_error', message: expect.stringContaining('did not provide an API key') },
  })
})

test('an account can be opened, answers Stripe’s questions, and is then acted for', async () => {
  await using merchant = await startMerchant()
  const account = await merchant.stripe.accounts.create({
    country: 'DE',
    default_currency: 'eur',
    email: 'studio@example.com',
    business_profile: { name: 'Atelier' },
  })
  expect(account).toMatchObject({ country: 'DE', email: 'studio@example.com', charges_enabled: false })
  const unready = merchant.createSession({}, { stripeAccount: account.id })
  await expect(unready).rejects.toThrow('cannot currently make charges')
  await merchant.local.control.onboard(account.id, 'complete')
  const session = await merchant.createSession({}, { stripeAccount: account.id })
  expect(await (await fetch(session.url)).text()).toContain('Atelier')
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
  await expect(stripe.checkout.sessions.retrieve('cs_test_never', {}, IN_LISBON)).rejects.toThrow(
    "No such checkout.session: 'cs_test_never'",
  )
})

test('an account that is not connected cannot be acted for', async () => {
  await using merchant = await startMerchant()
  const { stripe } = merchant
  const refused = { statusCode: 403, code: 'account_invalid', type: 'StripePermissionError' }
  await expect(stripe.refunds.list({}, { stripeAccount: 'acct_nobody' })).rejects.toMatchObject(refused)
  await expect(stripe.accounts.retrieve('acct_nobody')).rejects.toMatchObject(refused)
  expect(await stripe.accounts.retrieve(LISBON.id)).toMatchObject({
    charges_enabled: true,
    default_currency: 'eur',
    country: 'PT',
  })
  expect((await stripe.accounts.list()).data.map((account) => account.id)).toEqual([CHICAGO.id, LISBON.id])
})

test('lists come newest first and can be paged through and filtered', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const ids: string[] = []
  for (const reference of ['a', 'b', 'c'])
    ids.unshift((await merchant.createSession({ client_reference_id: reference })).id)
  await sessions.expire(String(ids[1]), {}, IN_LISBON)

  const firstPage = await sessions.list({ limit: 2 }, IN_LISBON)
  expect(firstPage).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] })
  const all: string[] = []
  for await (const session of sessions.list({ limit: 1 }, IN_LISBON)) all.push(session.id)
  expect(all).toEqual(ids)
  expect((await sessions.list({ ending_before: ids[2], limit: 1 }, IN_LISBON)).data.map((one) => one.id)).toEqual([
    ids[1],
  ])
  expect((await sessions.list({ status: 'expired' }, IN_LISBON)).data.map((one) => one.id)).toEqual([ids[1]])
  expect((await sessions.listLineItems(String(ids[0]), {}, IN_LISBON)).data).toMatchObject([
    { description: 'Portrait session' },
  ])
})

test('what cannot be expanded is refused, what is empty stays empty', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const session = await merchant.createSession()
  expect((await sessions.retrieve(session.id, { expand: ['payment_intent'] }, IN_LISBON)).payment_intent).toBeNull()
  await expect(sessions.retrieve(session.id, { expand: ['weather'] }, IN_LISBON)).rejects.toThrow(
    'This property cannot be expanded (weather)',
  )
})

test('the parts of Stripe’s API that are not here say so', async () => {
  await using merchant = await startMerchant()
  await expect(merchant.stripe.customers.list()).rejects.toMatchObject({
    statusCode: 404,
    message: expect.stringContaining('Unrecognized request URL (GET: /v1/customers)'),
  })
})

test('an API call fails as often as was asked for, and the SDK’s retry finds the work done once', async () => {
  await using merchant = await startMerchant()
  const impatient = clientOf(merchant.local, SECRET_KEY, 200)
  for (const kind of ['500', 'timeout'] as const) {
    merchant.local.control.failNext(kind, 1)
    await impatient.checkout.sessions.create(PORTRAIT, IN_LISBON)
  }
  expect(merchant.local.control.sessions()).toHaveLength(2)
  merchant.local.control.failNext('500', 1)
  await expect(
    merchant.stripe.checkout.sessions.create(PORTRAIT, { ...IN_LISBON, maxNetworkRetries: 0 }),
  ).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
})
