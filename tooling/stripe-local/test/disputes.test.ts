import { expect, test } from 'vitest'
import { LISBON, type Merchant, startMerchant, submitForm } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

async function types({ local, received }: Merchant): Promise<string[]> {
  await local.control.settled()
  return received.map(({ type }) => type).filter((type) => /dispute|refund\./.test(type))
}

test('the card that is disputed pays, and is disputed', async () => {
  await using merchant = await startMerchant()
  const { stripe, local } = merchant
  const { id, url } = await merchant.createSession()
  await submitForm(url, { method: 'card', card: '4000000000000259' })
  expect(await types(merchant)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn'])
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id, {}, IN_LISBON)
  const about = { payment_intent: String(intent) }
  expect((await stripe.disputes.list(about, IN_LISBON)).data).toMatchObject([
    { status: 'needs_response', amount: 12_000, reason: 'fraudulent' },
  ])
  await local.control.closeDispute(id, 'won')
  expect((await stripe.disputes.list(about, IN_LISBON)).data).toMatchObject([{ status: 'won' }])
  expect((await types(merchant)).slice(2)).toEqual(['charge.dispute.closed', 'charge.dispute.funds_reinstated'])
  await expect(local.control.closeDispute(id, 'lost')).rejects.toThrow('There is no dispute to decide')
})

test('an inquiry takes no money and ends as one', async () => {
  await using merchant = await startMerchant()
  const { id } = await merchant.createSession()
  await merchant.local.control.pay(id, 'paid')
  await merchant.local.control.dispute(id, 'inquiry')
  await merchant.local.control.closeDispute(id, 'lost')
  expect((await merchant.stripe.disputes.list({}, IN_LISBON)).data).toMatchObject([{ status: 'warning_closed' }])
})

test('a refund to the card that fails comes back a minute later', async () => {
  await using merchant = await startMerchant()
  const { stripe, local, clock } = merchant
  const { id, url } = await merchant.createSession()
  await submitForm(url, { method: 'card', card: '4000000000005126' })
  await local.control.refund(id, 5_000)
  expect((await stripe.refunds.list({}, IN_LISBON)).data).toMatchObject([{ status: 'succeeded' }])
  clock.now += 60_000
  const failed = { status: 'failed', failure_reason: 'expired_or_canceled_card' }
  expect((await stripe.refunds.list({}, IN_LISBON)).data).toMatchObject([failed])
  expect((await stripe.charges.list({}, IN_LISBON)).data).toMatchObject([{ amount_refunded: 0, refunded: false }])
  expect((await types(merchant)).at(-1)).toBe('refund.failed')
})

test('what goes back to a bank waits for it', async () => {
  await using merchant = await startMerchant()
  const { stripe, local } = merchant
  const { id } = await merchant.createSession()
  await local.control.pay(id, 'delayed')
  await local.control.settleDelayed(id, 'succeeded')
  await local.control.refund(id)
  expect((await stripe.refunds.list({}, IN_LISBON)).data).toMatchObject([{ status: 'pending' }])
  await local.control.settleRefund(id, 'succeeded')
  expect((await stripe.refunds.list({}, IN_LISBON)).data).toMatchObject([{ status: 'succeeded' }])
})

test('an answer can be lost on its way, for calls of one kind alone', async () => {
  await using merchant = await startMerchant()
  const { stripe, local } = merchant
  const { id } = await merchant.createSession()
  await local.control.pay(id, 'paid')
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id, {}, IN_LISBON)
  // The SDK itself asks once more when a connection breaks.
  local.control.failNext('lost', 2, 'POST /v1/refunds')
  expect((await stripe.checkout.sessions.list({}, IN_LISBON)).data).toHaveLength(1)
  await expect(
    stripe.refunds.create({ payment_intent: String(intent) }, { ...IN_LISBON, maxNetworkRetries: 0 }),
  ).rejects.toMatchObject({ type: 'StripeConnectionError' })
  expect(local.control.refunds()).toMatchObject([{ status: 'succeeded' }])
})
