import { type Paying, aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const missing = { data: { code: 'not_found' } }
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

async function paid(): Promise<Paying> {
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(paying.sessionId, 'paid')
  await app.stripe.control.settled()
  return paying
}

test('a receipt says who paid whom, for what, and how much of it went back', async () => {
  const { customer, id, sessionId, wish } = await paid()
  const receipt = await customer.payment.receipt.query({ paymentId: id })
  expect(receipt).toEqual({
    id,
    business: { name: 'Tenant A', address: '1 High Street', zone: 'Europe/Lisbon' },
    customerName: 'Vera Visitor',
    serviceName: 'Portrait session',
    startsAt: wish.startsAt,
    purpose: 'full',
    price: money(18_000),
    amount: money(18_000),
    refunded: money(0),
    paidAt: app.clock.now.toISOString(),
    receiptUrl: expect.stringContaining(app.stripe.url) as string,
  })
  await app.stripe.control.refund(sessionId, 5_000)
  await app.stripe.control.settled()
  expect(await customer.payment.receipt.query({ paymentId: id })).toEqual({ ...receipt, refunded: money(5_000) })
})

test('nobody gets a receipt for what did not arrive, nor for what somebody else paid', async () => {
  const open = await aBookingToPay(app, app.a)
  await expect(open.customer.payment.receipt.query({ paymentId: open.id })).rejects.toMatchObject(missing)
  await app.stripe.control.pay(open.sessionId, 'delayed')
  await app.stripe.control.settled()
  await expect(open.customer.payment.receipt.query({ paymentId: open.id })).rejects.toMatchObject(missing)
  const other = await paid()
  await expect(open.customer.payment.receipt.query({ paymentId: other.id })).rejects.toMatchObject(missing)
})

test('it can be printed long after the booking is over, and after all of it went back', async () => {
  const { customer, id, sessionId } = await paid()
  await app.stripe.control.refund(sessionId)
  await app.stripe.control.settled()
  await customer.booking.cancel.mutate({})
  expect(await customer.payment.receipt.query({ paymentId: id })).toMatchObject({ refunded: money(18_000) })
})
