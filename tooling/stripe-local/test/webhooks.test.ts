import { expect, test } from 'vitest'
import { LISBON, PORTRAIT, startMerchant } from './merchant.ts'

const PAID = ['charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed']

test('an event that was refused is tried again until it is accepted', async () => {
  await using merchant = await startMerchant()
  const { local, answers, received } = merchant
  const session = await merchant.createSession()
  answers.push(500, 302, 200, 0)
  await local.control.pay(session.id, 'paid')
  await local.control.settled()
  expect(received.map((event) => event.type).toSorted()).toEqual(PAID.toSorted())
})

test('an event that nobody ever accepts is given up, and can still be sent again', async () => {
  await using merchant = await startMerchant({ webhookRetryDelays: [] })
  const { local, answers, received } = merchant
  const session = await merchant.createSession()
  answers.push(500, 500, 500)
  await local.control.pay(session.id, 'paid')
  await local.control.settled()
  expect(received).toEqual([])
  const last = String(local.control.events().at(-1)?.id)
  expect(await local.control.redeliver(last)).toEqual([200])
  expect(received.map((event) => event.type)).toEqual(['checkout.session.completed'])
})

test('the same event arrives as often as was asked for, one by one or all at once', async () => {
  await using merchant = await startMerchant()
  const { local, received } = merchant
  const session = await merchant.createSession()
  await local.control.pay(session.id, 'paid')
  await local.control.settled()
  const event = String(local.control.events().at(-1)?.id)
  expect(await local.control.redeliver(event, 3)).toEqual([200, 200, 200])
  expect(await local.control.redeliver(event, 20, true)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(received.filter((one) => one.id === event)).toHaveLength(24)
  await expect(local.control.redeliver('evt_nothing')).rejects.toThrow('There is no event evt_nothing.')
})

test.each([
  { order: 'as_sent' as const, expected: [0, 1, 2] },
  { order: 'reversed' as const, expected: [2, 1, 0] },
  { order: [1, 2, 0], expected: [1, 2, 0] },
])('what was held back arrives in the order $order', async ({ order, expected }) => {
  await using merchant = await startMerchant()
  const { control } = merchant.local
  const session = await merchant.createSession()
  control.holdWebhooks()
  await control.pay(session.id, 'paid')
  await control.settled()
  expect(merchant.received).toEqual([])
  await control.releaseWebhooks(order)
  expect(merchant.received.map((event) => event.type)).toEqual(expected.map((index) => PAID[index]))
})

test('an order that forgets an event is refused and nothing is sent', async () => {
  await using merchant = await startMerchant()
  const { control } = merchant.local
  const session = await merchant.createSession()
  control.holdWebhooks()
  await control.pay(session.id, 'paid')
  await expect(control.releaseWebhooks([0, 1, 1])).rejects.toThrow(
    '3 events are held back: name each place from 0 to 2 once.',
  )
  await control.releaseWebhooks()
  expect(merchant.received).toHaveLength(3)
})

test('lost events stay lost, though the payment is real', async () => {
  await using merchant = await startMerchant()
  const { control } = merchant.local
  const session = await merchant.createSession()
  control.dropWebhooks(true)
  await control.pay(session.id, 'paid')
  control.dropWebhooks(false)
  await control.settled()
  expect(merchant.received).toEqual([])
  expect(control.events()).toHaveLength(3)
  const now = await merchant.stripe.checkout.sessions.retrieve(session.id, {}, { stripeAccount: LISBON.id })
  expect(now.payment_status).toBe('paid')
})

test('an endpoint that is set later receives what happens from then on', async () => {
  await using merchant = await startMerchant({ webhook: undefined })
  const { local, received } = merchant
  const first = await merchant.createSession()
  await local.control.expire(first.id)
  local.setWebhook(merchant.webhook)
  const second = await merchant.createSession()
  await local.control.expire(second.id)
  await local.control.settled()
  expect(received.map((event) => event.data.object)).toMatchObject([{ id: second.id }])
})

test('an event of the platform itself names no account, and an event can be fetched', async () => {
  await using merchant = await startMerchant()
  const { local, stripe, received } = merchant
  const session = await stripe.checkout.sessions.create(PORTRAIT)
  await local.control.expire(session.id)
  await local.control.settled()
  const [event] = received
  expect(event).not.toHaveProperty('account')
  expect(await stripe.events.retrieve(String(event?.id))).toEqual(event)
  expect((await stripe.events.list({ type: 'checkout.session.expired' })).data).toEqual([event])
})

test('an event tells how things were, whatever became of them since', async () => {
  await using merchant = await startMerchant()
  const { control } = merchant.local
  const session = await merchant.createSession()
  control.holdWebhooks()
  await control.pay(session.id, 'delayed')
  await control.settleDelayed(session.id, 'succeeded')
  await control.releaseWebhooks('reversed')
  const completed = merchant.received.find((event) => event.type === 'checkout.session.completed')
  expect(completed?.data.object).toMatchObject({ payment_status: 'unpaid' })
})
