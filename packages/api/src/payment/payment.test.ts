import { encodeId } from '@frontdesk/api/core/id-schema'
import { aBookingDue } from '@frontdesk/testkit/a-booking-to-pay'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'

const startsAt = '2026-03-12T10:00:00.000Z'

async function confirmedBooking(app: TestApp) {
  const { serviceId } = await addOffer(app, app.a)
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt, ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  return { visitor, wish, bookingId, customer }
}

async function unpaidBooking(app: TestApp) {
  const booked = await confirmedBooking(app)
  const { url } = await booked.customer.payment.checkout.mutate({})
  const sessionId = new URL(url).pathname.split('/').at(-1) ?? ''
  return { ...booked, sessionId }
}

test('a paid booking is confirmed by the webhook, and the project is open', async () => {
  await using app = await startTestApp()
  const { visitor, bookingId, customer, sessionId } = await unpaidBooking(app)
  expect((await customer.project.get.query({})).booking.state).toBe('awaiting_payment')
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const project = await customer.project.get.query({})
  expect(project).toMatchObject({ state: 'active', booking: { state: 'confirmed' }, payments: [{ state: 'paid' }] })
  expect(project.timeline.map((entry) => entry.kind)).toEqual(['payment_received', 'confirmed'])
  expect((await visitor.booking.get.query({ bookingId })).state).toBe('confirmed')
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  expect(messages.map((message) => message.booking?.state)).toEqual(['awaiting_payment', 'confirmed'])
})

test('an unpaid booking frees its slot by itself', async () => {
  await using app = await startTestApp()
  const { wish, customer } = await unpaidBooking(app)
  app.clock.advance(46 * 60_000)
  await runJobs(app)
  await app.stripe.control.settled()
  expect(await customer.project.get.query({})).toMatchObject({
    booking: { state: 'expired' },
    payments: [{ state: 'expired' }],
  })
  const other = await newVisitor(app, app.a)
  expect((await other.booking.propose.mutate({ ...wish, nonce: 'nonce-0002' })).state).toBe('held')
})

test('several who find an attempt too old at once are sent to one page', async () => {
  await using app = await startTestApp()
  const { customer } = await confirmedBooking(app)
  // The first attempt is fixed, and never gets through to Stripe.
  app.stripe.control.failNext('500', 3)
  await expect(customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'internal' } })
  app.clock.advance(5 * 60_000)
  const pages = await Promise.all(Array.from({ length: 5 }, () => customer.payment.checkout.mutate({})))
  expect(new Set(pages.map(({ url }) => url)).size).toBe(1)
  expect(app.stripe.control.sessions().filter(({ status }) => status === 'open')).toHaveLength(1)
})

test('a payment that Stripe never takes does not keep its slot by being asked for again and again', async () => {
  await using app = await startTestApp()
  const { customer, wish } = await confirmedBooking(app)
  // What Stripe refuses and we do not; an address that is merely odd, say.
  await app.owner.updateTable('payment').set({ currency: 'ZZZ' }).execute()
  for (let minutes = 0; minutes < 120; minutes += 20) {
    await expect(customer.payment.checkout.mutate({})).rejects.toThrow(/internal|wrong_state/)
    app.clock.advance(20 * 60_000)
  }
  await runJobs(app)
  const other = await newVisitor(app, app.a)
  expect((await other.booking.propose.mutate({ ...wish, nonce: 'nonce-0002' })).state).toBe('held')
})

test('less than Stripe takes is not asked of it', async () => {
  await using app = await startTestApp()
  const { customer } = await aBookingDue(app, app.a, { priceMinor: 49 })
  await expect(customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'payments_off' } })
  expect(app.stripe.control.sessions()).toEqual([])
})
