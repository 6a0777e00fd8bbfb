import { aBookingDue, aBookingToPay, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { runRegularly } from '@frontdesk/testkit/run-regularly'
import { afterEach, beforeEach, expect, test } from 'vitest'

type Staff = Awaited<ReturnType<typeof staffOf>>
let app: TestApp
let owner: Staff
beforeEach(async () => {
  app = await startTestApp()
  owner = await staffOf(app, app.a)
  await app.owner
    .updateTable('tenant')
    .set({ stripe_account_id: null, stripe_state: 'none' })
    .where('id', '=', app.a.tenantId)
    .execute()
})
afterEach(() => app[Symbol.asyncDispose]())

const account = () => owner.payment.account.query({})

async function connected(): Promise<string> {
  await owner.payment.connect.mutate({})
  return (await account()).accountId ?? ''
}

test('a business without an account gets one, and comes back to its own page', async () => {
  expect(await account()).toEqual({ state: 'none', accountId: null, due: [], disabled: null })
  const { url } = await owner.payment.connect.mutate({})
  const { state, accountId, due } = await account()
  expect({ state, accountId }).toEqual({ state: 'onboarding', accountId: expect.stringMatching(/^acct_/) as string })
  expect(due).toContain('external_account')
  expect(new URL(url).host).toBe(new URL(app.stripe.url).host)
  const form = new URLSearchParams({ progress: 'incomplete' })
  const answered = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  expect(answered.headers.get('location')).toBe(`${app.server.appUrl}/admin/payments/back`)
})

test('asked twice, and twice at once, it is one account', async () => {
  await Promise.all([owner.payment.connect.mutate({}), owner.payment.connect.mutate({})])
  const first = (await account()).accountId
  await owner.payment.connect.mutate({})
  expect((await account()).accountId).toBe(first)
})

test('what Stripe still wants, and that it is satisfied, is heard from Stripe', async () => {
  const accountId = await connected()
  await app.stripe.control.onboard(accountId, 'restricted')
  await app.stripe.control.settled()
  expect(await account()).toMatchObject({
    state: 'restricted',
    due: ['individual.verification.document'],
    disabled: 'requirements.past_due',
  })
  const { customer } = await aBookingDue(app, app.a)
  await expect(customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'payments_off' } })
  await app.stripe.control.onboard(accountId, 'complete')
  await app.stripe.control.settled()
  expect(await account()).toEqual({ state: 'active', accountId, due: [], disabled: null })
  await customer.payment.checkout.mutate({})
})

test('whoever comes back from Stripe does not wait for its word', async () => {
  const accountId = await connected()
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.onboard(accountId, 'complete')
  expect(await account()).toMatchObject({ state: 'onboarding' })
  await owner.payment.refreshAccount.mutate({})
  expect(await account()).toMatchObject({ state: 'active' })
})

test('an account that was disconnected takes no payments, and another one takes its place', async () => {
  const gone = await connected()
  await app.stripe.control.onboard(gone, 'complete')
  await app.stripe.control.settled()
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.deauthorise(gone)
  await app.stripe.control.settled()
  expect(await account()).toMatchObject({ state: 'deauthorised', accountId: gone })
  await expect(paying.customer.payment.checkout.mutate({})).rejects.toMatchObject({ data: { code: 'payments_off' } })

  const next = await connected()
  expect(next).not.toBe(gone)
  await app.stripe.control.onboard(next, 'complete')
  await app.stripe.control.settled()
  // What was begun at the old account is begun anew at the new one, while the time is kept.
  app.clock.advance(60_000)
  const { url } = await paying.customer.payment.checkout.mutate({})
  expect(sessionIdIn(url)).not.toBe(paying.sessionId)
  await app.stripe.control.pay(sessionIdIn(url), 'paid')
  await app.stripe.control.settled()
  expect((await paying.project()).booking.state).toBe('confirmed')
  expect(await auditOf()).toEqual([
    'stripe.connected',
    'stripe.active',
    'stripe.deauthorised',
    'stripe.connected',
    'stripe.active',
  ])
})

test('what was given up while the business was away from Stripe can be begun anew while the time is kept', async () => {
  const gone = await connected()
  await app.stripe.control.onboard(gone, 'complete')
  await app.stripe.control.settled()
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.deauthorise(gone)
  await app.stripe.control.settled()
  app.clock.advance(32 * 60_000)
  await runRegularly(app, 'payments.reconcile')
  expect(await paying.row()).toMatchObject({ state: 'expired' })
  owner = await staffOf(app, app.a)
  expect((await paying.project()).booking).toMatchObject({ state: 'awaiting_payment', due: { amountMinor: 18_000 } })
  await app.stripe.control.onboard(await connected(), 'complete')
  await app.stripe.control.settled()
  const { url } = await paying.customer.payment.checkout.mutate({})
  await app.stripe.control.pay(sessionIdIn(url), 'paid')
  await app.stripe.control.settled()
  expect((await paying.project()).booking).toMatchObject({ state: 'confirmed', paid: { amountMinor: 18_000 } })
})

test('only the owner connects, and whoever manages may look again', async () => {
  for (const [role, mayLook] of [
    ['admin', true],
    ['agent', false],
  ] as const) {
    const staff = await staffOf(app, app.a, { role })
    await expect(staff.payment.connect.mutate({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
    expect(await staff.payment.account.query({})).toMatchObject({ state: 'none' })
    const look = staff.payment.refreshAccount.mutate({}).then(
      () => true,
      () => false,
    )
    expect(await look).toBe(mayLook)
  }
})

async function auditOf(): Promise<string[]> {
  const events = await app.owner
    .selectFrom('audit_event')
    .select('event')
    .where('tenant_id', '=', app.a.tenantId)
    .where('event', 'like', 'stripe.%')
    .orderBy('created_at')
    .execute()
  return events.map(({ event }) => event)
}
