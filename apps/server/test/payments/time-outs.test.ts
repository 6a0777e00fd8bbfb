import { aBookingDue, aBookingToPay, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { runRegularly } from '@frontdesk/testkit/run-regularly'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A call and the two tries after it: all that Stripe gets before somebody is told that it did not work. */
const patience = 3

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ stripeDeadlineMs: 300 })
})
afterAll(() => app[Symbol.asyncDispose]())

/** Stripe does what it is asked and never says so, until we stop waiting. */
async function withoutAnswer(call: string, happens: () => Promise<unknown>): Promise<void> {
  app.stripe.control.failNext('timeout', patience, call)
  await happens()
  app.stripe.control.failNext('timeout', 0)
}

test('a page that Stripe made and never told of is the page that the next click leads to', async () => {
  const { customer, id } = await aBookingDue(app, app.a)
  await withoutAnswer('POST /v1/checkout/sessions', () =>
    expect(customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'internal' } }),
  )
  const { url } = await customer.payment.checkout.mutate({})
  const made = app.stripe.control.sessions().filter(({ client_reference_id }) => client_reference_id === id)
  expect(made.map((session) => session.id)).toEqual([sessionIdIn(url)])
})

test('a webhook whose question goes unanswered is not taken, so that Stripe sends it again', async () => {
  const { sessionId, project } = await aBookingToPay(app, app.a)
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.pay(sessionId, 'paid')
  app.stripe.control.dropWebhooks(false)
  const paid = app.stripe.control.events().findLast(({ type }) => type === 'checkout.session.completed')
  await withoutAnswer('GET /v1/checkout/sessions', async () => {
    expect(await app.stripe.control.redeliver(paid?.id ?? '')).toEqual([500])
  })
  expect((await project()).payments).toMatchObject([{ state: 'open' }])
  expect(await app.stripe.control.redeliver(paid?.id ?? '')).toEqual([200])
  expect((await project()).payments).toMatchObject([{ state: 'paid' }])
})

test('money that Stripe sent back without a word is not sent back again', async () => {
  const { sessionId, id, row } = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const staff = await staffOf(app, app.a)
  await staff.payment.refund.mutate({ paymentId: id, amountMinor: 5_000, nonce: 'nonce-0001' })
  app.stripe.control.dropWebhooks(true)
  await withoutAnswer('POST /v1/refunds', () => runJobs(app))
  app.stripe.control.dropWebhooks(false)
  expect(await row()).toMatchObject({ state: 'refund_due' })
  await retryJobs(app)
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 5_000 })
  expect(app.stripe.control.refunds().filter(({ metadata }) => metadata?.['payment'] === id)).toHaveLength(1)
})

test('what we could not ask about is asked about again', async () => {
  const { sessionId, project } = await aBookingToPay(app, app.a)
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.pay(sessionId, 'paid')
  app.stripe.control.dropWebhooks(false)
  app.clock.advance(32 * 60_000)
  await withoutAnswer(`GET /v1/checkout/sessions/${sessionId}`, () => runRegularly(app, 'payments.reconcile'))
  expect((await project()).payments).toMatchObject([{ state: 'open' }])
  app.clock.advance(10 * 60_000)
  await runRegularly(app, 'payments.reconcile')
  expect((await project()).payments).toMatchObject([{ state: 'paid' }])
})
