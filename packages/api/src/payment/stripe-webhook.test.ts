import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { nilUuid } from '@frontdesk/db/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** Tenant A uses its Stripe account for something else too, and writes what it likes into its metadata. */
async function deliverFromAccountOfA(metadata: Record<string, string>): Promise<number[]> {
  const price = { currency: 'eur', unit_amount: 18_000, product_data: { name: 'Rent' } }
  const { id } = await app.server.deps.stripe.checkout.sessions.create(
    {
      mode: 'payment',
      line_items: [{ quantity: 1, price_data: price }],
      metadata,
      success_url: 'http://localhost/thanks',
    },
    { stripeAccount: 'acct_1TenantA' },
  )
  await app.stripe.control.pay(id, 'paid')
  await app.stripe.control.settled()
  const event = app.stripe.control.events().findLast(({ type }) => type === 'checkout.session.completed')
  return await app.stripe.control.redeliver(event?.id ?? '')
}

async function paymentOfB(): Promise<string> {
  const visitor = await newVisitor(app, app.b)
  const serviceId = encodeId('service', (await addOffer(app, app.b)).serviceId)
  const wish = { nonce: 'nonce-0001', serviceId, startsAt: '2026-03-12T10:00:00.000Z', ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  const { id } = await app.owner.selectFrom('payment').select('id').executeTakeFirstOrThrow()
  return encodeId('payment', id)
}

// An endpoint that keeps failing is switched off by Stripe, for every tenant.
test('metadata that names no tenant or no payment is taken like any other event', async () => {
  const tenantB = encodeId('tenant', app.b.tenantId)
  for (const metadata of [
    { tenant: 'Flat 4', payment: 'rent' },
    { tenant: 'ten_' + '7'.repeat(26), payment: 'pay_' + '7'.repeat(26) },
    { tenant: tenantB, payment: 'pay_' + '7'.repeat(26) },
  ]) {
    expect(await deliverFromAccountOfA(metadata)).toEqual([200])
  }
})

test('an account that names another tenant’s payment writes nothing there', async () => {
  const metadata = { tenant: encodeId('tenant', app.b.tenantId), payment: await paymentOfB() }
  expect(await deliverFromAccountOfA(metadata)).toEqual([200])
  expect(await app.owner.selectFrom('payment').select('state').execute()).toEqual([{ state: 'open' }])
  expect(await app.owner.selectFrom('stripe_event').select('id').execute()).toEqual([])
  const recorded = await app.owner.selectFrom('security_event').select(['tenant_id', 'reason']).distinct().execute()
  expect(recorded).toEqual([{ tenant_id: nilUuid, reason: 'payment_mismatch' }])
})
