import { encodeId } from '../core/id-schema.ts'
import { type Paying, aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  const staff = await staffOf(app, app.a)
  app.outside.answer('/money', { status: 200 })
  const events = ['payment_received', 'payment_failed', 'payment_disputed'] as const
  await staff.notice.add.mutate({ kind: 'webhook', target: `${app.outside.url}/money`, events: [...events] })
  await runJobs(app)
})
afterAll(() => app[Symbol.asyncDispose]())

/** What the staff were told of this booking, in the order in which it arrived. */
async function toldOf({ bookingId }: Paying): Promise<string[]> {
  await app.stripe.control.settled()
  await runJobs(app)
  const page = `/admin/bookings/${encodeId('booking', bookingId)}`
  const heard = app.outside.asked.filter(({ path, body }) => path === '/money' && body.includes(page))
  return heard.map(({ body }) => body.replace(/^\{"text":"/, '').replace(/:.*/s, ''))
}

async function paid(): Promise<Paying> {
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(paying.sessionId, 'paid')
  return paying
}

test('the staff hear once of money that came, and once of a dispute about it, however often Stripe says so', async () => {
  const paying = await paid()
  expect(await toldOf(paying)).toEqual(['Payment received'])
  await app.stripe.control.dispute(paying.sessionId)
  await app.stripe.control.settled()
  for (const { id } of app.stripe.control.events().slice(-2)) await app.stripe.control.redeliver(id, 2)
  expect(await toldOf(paying)).toEqual(['Payment received', 'A payment is disputed'])
  await app.stripe.control.closeDispute(paying.sessionId, 'lost')
  expect(await toldOf(paying)).toEqual(['Payment received', 'A payment is disputed'])
})

test('they hear of a bank that asks before it disputes', async () => {
  const paying = await paid()
  await app.stripe.control.dispute(paying.sessionId, 'inquiry')
  expect((await toldOf(paying)).toSorted()).toEqual(['A payment is disputed', 'Payment received'])
})

test('they hear of a bank that refuses, and of money that came too late', async () => {
  const refused = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(refused.sessionId, 'delayed')
  await app.stripe.control.settled()
  await app.stripe.control.settleDelayed(refused.sessionId, 'failed')
  expect(await toldOf(refused)).toEqual(['A payment failed or came too late'])

  const late = await aBookingToPay(app, app.a)
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.pay(late.sessionId, 'paid')
  app.stripe.control.dropWebhooks(false)
  await late.customer.booking.cancel.mutate({})
  expect(await toldOf(late)).toEqual(['A payment failed or came too late'])
})
