import { expect, test } from 'vitest'
import { CHICAGO, LISBON, PORTRAIT, startMerchant } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

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
  await expect(merchant.stripe.checkout.sessions.create({ ...PORTRAIT, metadata: {} }, request)).rejects.toMatchObject(
    mismatch,
  )
  await expect(merchant.stripe.refunds.create({ charge: 'ch_1' }, request)).rejects.toMatchObject(mismatch)
})

test('an idempotency key belongs to its account, is not used up by wrong parameters, and lasts a day', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const key = { idempotencyKey: 'booking-1' }
  await expect(sessions.create({ ...PORTRAIT, customer_email: 'ana' }, { ...key, ...IN_LISBON })).rejects.toMatchObject(
    { code: 'email_invalid' },
  )
  const lisbon = await sessions.create(PORTRAIT, { ...key, ...IN_LISBON })
  const chicago = await sessions.create(PORTRAIT, { ...key, stripeAccount: CHICAGO.id })
  expect(chicago.id).not.toBe(lisbon.id)
  merchant.clock.now += 24 * 60 * 60 * 1000
  const nextDay = await sessions.create(PORTRAIT, { ...key, ...IN_LISBON })
  expect(nextDay.id).not.toBe(lisbon.id)
})
