import type { BookingId } from '@frontdesk/db/ids'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockBooking } from '../booking/queries.ts'
import { decodeId, encodeId } from '../core/id-schema.ts'
import { workFor } from '../core/work.ts'
import { type RefundWish, dueRefund } from './refund.ts'

let app: TestApp
let starts = 0
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** 180 euros that are here. */
async function paid() {
  const serviceId = encodeId('service', (await addOffer(app, app.a)).serviceId)
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.UTC(2026, 2, 12 + starts++, 10)).toISOString()
  const { id } = await visitor.booking.propose.mutate({ nonce: 'nonce-0001', serviceId, startsAt, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId: id })
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId: id })).url)
  const { url } = await customer.payment.checkout.mutate({})
  const sessionId = new URL(url).pathname.split('/').at(-1) ?? ''
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const bookingId: BookingId = decodeId('booking', id)
  const row = () =>
    app.owner
      .selectFrom('payment')
      .select(['id', 'state', 'refunded_minor'])
      .where('booking_id', '=', bookingId)
      .executeTakeFirstOrThrow()
  const { id: paymentId } = await row()
  const refund = (amountMinor: number, cause: string) =>
    workFor(app.server.deps, app.a.tenantId, async (work) => {
      await lockBooking(work.tx, app.a.tenantId, bookingId).executeTakeFirstOrThrow()
      const wish: RefundWish = {
        payment: { id: paymentId },
        amountMinor,
        reason: 'goodwill',
        cause,
        now: app.clock.now,
      }
      return await dueRefund(work, wish)
    })
  const refunds = () =>
    app.owner
      .selectFrom('refund')
      .select(['state', 'amount_minor', 'reason', 'failure'])
      .where('payment_id', '=', paymentId)
      .orderBy('created_at')
      .orderBy('amount_minor')
      .execute()
  return { sessionId, customer, row, refund, refunds }
}

test('a part, another part and the rest go back each once, and never more than was paid', async () => {
  const { row, refund, refunds } = await paid()
  const first = await refund(5_000, 'first')
  expect(await refund(5_000, 'first')).toBe(first)
  expect(await row()).toMatchObject({ state: 'refund_due', refunded_minor: 0 })
  await runJobs(app)
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 5_000 })
  await refund(99_999, 'second')
  expect(await refund(1, 'third')).toBeUndefined()
  await runJobs(app)
  await app.stripe.control.settled()
  expect(await row()).toMatchObject({ state: 'refunded', refunded_minor: 18_000 })
  expect(await refunds()).toEqual([
    { state: 'sent', amount_minor: 5_000, reason: 'goodwill', failure: null },
    { state: 'sent', amount_minor: 13_000, reason: 'goodwill', failure: null },
  ])
})

test('a refund whose answer was lost for days is not made a second time', async () => {
  const { row, refund } = await paid()
  await refund(5_000, 'first')
  app.stripe.control.dropWebhooks(true)
  const before = refundsAtStripe()
  app.stripe.control.failNext('lost', 9, 'POST /v1/refunds')
  await runJobs(app)
  app.stripe.control.failNext('lost', 0)
  app.stripe.control.dropWebhooks(false)
  expect(await row()).toMatchObject({ state: 'refund_due' })
  app.clock.advance(3 * 86_400_000)
  await retryJobs(app)
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 5_000 })
  expect(refundsAtStripe() - before).toBe(1)
})

test('what is sent back at Stripe itself stands beside what was sent from here', async () => {
  const { sessionId, customer, row, refund, refunds } = await paid()
  await app.stripe.control.refund(sessionId, 4_000)
  await app.stripe.control.settled()
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 4_000 })
  await refund(18_000, 'all')
  await runJobs(app)
  expect(await row()).toMatchObject({ state: 'refunded', refunded_minor: 18_000 })
  expect((await refunds()).map(({ reason, amount_minor }) => [reason, amount_minor])).toEqual([
    ['at_stripe', 4_000],
    ['goodwill', 14_000],
  ])
  const { timeline } = await customer.project.get.query({})
  expect(timeline.filter(({ kind }) => kind === 'payment_refunded')).toHaveLength(2)
})

test('what was sent back at Stripe before ours could be sent is not sent once more, nor is the rest kept', async () => {
  for (const [byHand, ours] of [
    [4_000, { state: 'sent', amount_minor: 14_000 }],
    [18_000, { state: 'failed', failure: 'nothing_left' }],
  ] as const) {
    const { sessionId, row, refund, refunds } = await paid()
    app.stripe.control.dropWebhooks(true)
    await app.stripe.control.refund(sessionId, byHand)
    app.stripe.control.dropWebhooks(false)
    await refund(18_000, 'all')
    await runJobs(app)
    const made = await refunds()
    expect(made.find(({ reason }) => reason === 'goodwill')).toMatchObject(ours)
    expect(await row()).toMatchObject({ state: 'refunded', refunded_minor: 18_000 })
  }
})

function refundsAtStripe(): number {
  return app.stripe.control.events().filter(({ type }) => type === 'refund.created').length
}
