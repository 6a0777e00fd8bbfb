import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type Paying, aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { reconcile } from './reconcile.ts'

const dayMs = 86_400_000
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

async function lost(happens: () => Promise<void>): Promise<void> {
  app.stripe.control.dropWebhooks(true)
  await happens()
  app.stripe.control.dropWebhooks(false)
}

async function later(ms: number): Promise<void> {
  app.clock.advance(ms)
  await reconcile(app.server.deps)
  await runJobs(app)
  await app.stripe.control.settled()
}

async function paid(): Promise<Paying> {
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(paying.sessionId, 'paid')
  await app.stripe.control.settled()
  return paying
}

test('a payment whose webhook was lost confirms its booking before its time is over', async () => {
  const { sessionId, project } = await aBookingToPay(app, app.a)
  await lost(() => app.stripe.control.pay(sessionId, 'paid'))
  await later(32 * 60_000)
  expect(await project()).toMatchObject({ booking: { state: 'confirmed' }, payments: [{ state: 'paid' }] })
})

test('a bank that paid, and one that did not, are heard of without a webhook', async () => {
  for (const [outcome, state, booking] of [
    ['succeeded', 'paid', 'confirmed'],
    ['failed', 'failed', 'expired'],
  ] as const) {
    const { sessionId, project } = await aBookingToPay(app, app.a)
    await app.stripe.control.pay(sessionId, 'delayed')
    await app.stripe.control.settled()
    expect(await project()).toMatchObject({ payments: [{ state: 'processing' }] })
    await lost(() => app.stripe.control.settleDelayed(sessionId, outcome))
    await later(61 * 60_000)
    expect(await project()).toMatchObject({ booking: { state: booking }, payments: [{ state }] })
  }
})

test('a refund at Stripe, its failure and a dispute are found by themselves', async () => {
  const { sessionId, row, project } = await paid()
  await lost(() => app.stripe.control.refund(sessionId, 5_000))
  await later(dayMs + 1)
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 5_000 })
  await lost(() => app.stripe.control.settleRefund(sessionId, 'failed'))
  await later(dayMs + 1)
  expect(await row()).toMatchObject({ state: 'paid', refunded_minor: 0 })
  await lost(() => app.stripe.control.dispute(sessionId))
  await later(dayMs + 1)
  const disputes = app.owner.selectFrom('dispute').select(['state', 'amount_minor', 'reason'])
  expect(await disputes.execute()).toEqual([{ state: 'needs_response', amount_minor: 18_000, reason: 'fraudulent' }])
  expect((await project()).timeline.filter(({ kind }) => kind === 'payment_disputed')).toHaveLength(1)
  await lost(() => app.stripe.control.closeDispute(sessionId, 'won'))
  await later(dayMs + 1)
  expect(await disputes.execute()).toMatchObject([{ state: 'won' }])
})

test('a refund whose job was given up is sent all the same', async () => {
  const { row, id } = await paid()
  const staff = await staffOf(app, app.a)
  await staff.payment.refund.mutate({ paymentId: id, amountMinor: 5_000, nonce: 'nonce-0001' })
  await app.owner.deleteFrom('graphile_worker._private_jobs' as never).execute()
  await app.owner.updateTable('payment').set({ check_at: app.clock.now }).where('state', '=', 'refund_due').execute()
  await later(10 * 60_000)
  expect(await row()).toMatchObject({ state: 'partly_refunded', refunded_minor: 5_000 })
})

test('one tenant whose account fails keeps no other from being looked after', async () => {
  const mine = await aBookingToPay(app, app.a)
  const other = await aBookingToPay(app, app.b)
  await lost(async () => {
    await app.stripe.control.pay(mine.sessionId, 'paid')
    await app.stripe.control.pay(other.sessionId, 'paid')
  })
  app.stripe.control.failNext('500', 99, `GET /v1/checkout/sessions/${mine.sessionId}`)
  await later(32 * 60_000)
  expect([await mine.row(), await other.row()]).toMatchObject([{ state: 'open' }, { state: 'paid' }])
  app.stripe.control.failNext('500', 0)
  await later(10 * 60_000)
  expect(await mine.row()).toMatchObject({ state: 'paid' })
})

test('what is over is asked about ever more seldom, and one day no more', async () => {
  const { row } = await paid()
  const gaps: number[] = []
  for (let { check_at } = await row(); check_at; { check_at } = await row()) {
    gaps.push(Math.round((check_at.getTime() - app.clock.now.getTime()) / dayMs))
    await later(check_at.getTime() - app.clock.now.getTime())
  }
  expect(gaps.slice(0, 9)).toEqual([1, 1, 1, 1, 1, 1, 1, 7, 7])
  expect(gaps.length).toBe(7 + 25)
})

test('an account that left is noticed without a webhook, and its open payment given up', async () => {
  const { row, customer } = await aBookingToPay(app, app.b)
  await lost(() => app.stripe.control.deauthorise('acct_1TenantB'))
  await asTenant(app.server.deps.db.worker, app.b.tenantId, (tx) =>
    tx.updateTable('tenant').set({ stripe_check_at: app.clock.now }).execute(),
  )
  await later(32 * 60_000)
  expect(await (await staffOf(app, app.b)).payment.account.query({})).toMatchObject({ state: 'deauthorised' })
  expect(await row()).toMatchObject({ state: 'expired', check_at: null })
  await expect(customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'payments_off' } })
})
