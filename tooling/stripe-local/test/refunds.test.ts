import { expect, test } from 'vitest'
import { LISBON, startMerchant } from './merchant.ts'
import type { Merchant } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

test('a refund in parts, and never more than was paid', async () => {
  await using merchant = await startMerchant()
  const { stripe, received, local } = merchant
  const intent = await paidIntent(merchant)

  const part = await stripe.refunds.create(
    { payment_intent: intent, amount: 5000, reason: 'requested_by_customer', metadata: { why: 'late' } },
    IN_LISBON,
  )
  expect(part).toMatchObject({
    amount: 5000,
    status: 'succeeded',
    reason: 'requested_by_customer',
    metadata: { why: 'late' },
    payment_intent: intent,
  })
  await expect(stripe.refunds.create({ payment_intent: intent, amount: 7001 }, IN_LISBON)).rejects.toMatchObject({
    statusCode: 400,
    param: 'amount',
    message: 'Refund amount (€70.01) is greater than unrefunded amount on charge (€70.00)',
  })

  const rest = await stripe.refunds.create({ charge: String(part.charge) }, IN_LISBON)
  expect(rest.amount).toBe(7000)
  await expect(stripe.refunds.create({ payment_intent: intent }, IN_LISBON)).rejects.toMatchObject({
    code: 'charge_already_refunded',
  })

  const charge = await stripe.charges.retrieve(String(part.charge), { expand: ['refunds'] }, IN_LISBON)
  expect(charge).toMatchObject({
    amount_refunded: 12_000,
    refunded: true,
    refunds: { data: [{ id: rest.id }, { id: part.id }] },
  })
  await local.control.settled()
  expect(received.slice(3).map((event) => event.type)).toEqual([
    'refund.created',
    'charge.refunded',
    'refund.updated',
    'refund.created',
    'charge.refunded',
    'refund.updated',
  ])
  expect(received[4]).toMatchObject({
    account: LISBON.id,
    data: { object: { amount_refunded: 5000, refunded: false }, previous_attributes: { amount_refunded: 0 } },
    request: { id: part.lastResponse.requestId, idempotency_key: expect.stringContaining('stripe-node-retry') },
  })
})

test('more than was paid is refused at once', async () => {
  await using merchant = await startMerchant()
  const intent = await paidIntent(merchant)
  await expect(merchant.stripe.refunds.create({ payment_intent: intent, amount: 12_001 }, IN_LISBON)).rejects.toThrow(
    'Refund amount (€120.01) is greater than charge amount (€120.00)',
  )
})

test('the same refund under one idempotency key pays back once', async () => {
  await using merchant = await startMerchant()
  const intent = await paidIntent(merchant)
  const request = { ...IN_LISBON, idempotencyKey: 'refund-1' }
  const refunds = await Promise.all(
    Array.from({ length: 5 }, () => merchant.stripe.refunds.create({ payment_intent: intent, amount: 100 }, request)),
  )
  expect(new Set(refunds.map((refund) => refund.id)).size).toBe(1)
  expect((await merchant.stripe.refunds.list({ payment_intent: intent }, IN_LISBON)).data).toHaveLength(1)
})

test('nothing is refunded before it was paid, nor without saying what', async () => {
  await using merchant = await startMerchant()
  const { stripe, local } = merchant
  const session = await merchant.createSession()
  await local.control.pay(session.id, 'delayed')
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
  await expect(stripe.refunds.create({ payment_intent: String(intent) }, IN_LISBON)).rejects.toThrow(
    'does not have a successful charge to refund',
  )
  await expect(stripe.refunds.create({}, IN_LISBON)).rejects.toMatchObject({ code: 'parameter_missing' })
  await expect(stripe.refunds.create({ charge: 'ch_1', payment_intent: 'pi_1' }, IN_LISBON)).rejects.toThrow(
    'You may only specify one',
  )
  await expect(stripe.refunds.create({ payment_intent: 'pi_1', amount: 0 }, IN_LISBON)).rejects.toMatchObject({
    param: 'amount',
  })
})

test('someone at the business refunds by hand', async () => {
  await using merchant = await startMerchant()
  const intent = await paidIntent(merchant)
  const [session] = merchant.local.control.sessions()
  await merchant.local.control.refund(String(session?.id), 2000)
  const [refund] = (await merchant.stripe.refunds.list({ payment_intent: intent }, IN_LISBON)).data
  expect(refund?.amount).toBe(2000)
  expect(await merchant.stripe.refunds.retrieve(String(refund?.id), {}, IN_LISBON)).toMatchObject({
    id: refund?.id,
    amount: 2000,
  })
})

async function paidIntent({ createSession, local, stripe }: Merchant): Promise<string> {
  const session = await createSession()
  await local.control.pay(session.id, 'paid')
  const paid = await stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
  return String(paid.payment_intent)
}
