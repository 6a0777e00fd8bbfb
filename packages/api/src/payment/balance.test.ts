import { addOffer, somebody } from '@frontdesk/testkit/arrange'
import { encodeId } from '../core/id-schema.ts'
import { accountOf } from './account-of.ts'
import { reconcile } from './reconcile.ts'
import { type Paying, aBookingToPay, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'

import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** 60 euros of 180 are paid, and the customer stands on the page for the rest. */
async function payingTheRest(terms: object = {}) {
  const paying = await aBookingToPay(app, app.a, {
    terms: { deposit: { kind: 'amount', amountMinor: 6_000 }, ...terms },
  })
  await pay(paying.sessionId)
  await runJobs(app)
  app.clock.advance(60_000)
  const restId = await openRest(paying)
  return { ...paying, depositId: paying.id, depositSession: paying.sessionId, sessionId: restId }
}

async function openRest({ customer }: Pick<Paying, 'customer'>): Promise<string> {
  return sessionIdIn((await customer.payment.checkout.mutate({})).url)
}

async function pay(sessionId: string): Promise<void> {
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
}

async function later(ms: number): Promise<void> {
  app.clock.advance(ms)
  await reconcile(app.server.deps)
  await runJobs(app)
  await app.stripe.control.settled()
}

/** What a hub that is left open hears of it. */
async function firstWakeUp({ customer }: Paying, act: () => Promise<unknown>): Promise<unknown> {
  const started = Promise.withResolvers<void>()
  const woken = Promise.withResolvers<unknown>()
  const live = customer.live.changes.subscribe(
    {},
    { onStarted: () => started.resolve(), onData: ({ data }) => woken.resolve(data), onError: woken.reject },
  )
  await started.promise
  await act()
  const heard = await woken.promise
  live.unsubscribe()
  return heard
}

function refundsOf({ bookingId }: Paying) {
  return app.owner
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .where('payment.booking_id', '=', bookingId)
    .select(['payment.purpose', 'refund.amount_minor', 'refund.reason', 'refund.state'])
    .orderBy('payment.purpose')
    .execute()
}

test('after the deposit the rest can be paid, once', async () => {
  const paying = await payingTheRest()
  expect((await paying.project()).booking).toMatchObject({ balance: money(12_000), due: money(0), payment: 'paid' })
  expect(await openRest(paying)).toBe(paying.sessionId)
  const { entries } = await (await staffOf(app, app.a)).audit.list.query({ about: 'payment' })
  expect(entries.map(({ event, actor }) => [event, actor.kind])).toEqual([
    ['payment.opened', 'customer'],
    ['payment.paid', 'system'],
  ])
  app.clock.advance(1000)
  await pay(paying.sessionId)
  const { booking, payments, timeline } = await paying.project()
  expect(booking).toMatchObject({ state: 'confirmed', paid: money(18_000), balance: money(0), payment: 'paid' })
  expect(payments.map(({ purpose, state, amount }) => [purpose, state, amount.amountMinor])).toEqual([
    ['deposit', 'paid', 6_000],
    ['balance', 'paid', 12_000],
  ])
  expect(timeline.filter(({ kind }) => kind === 'payment_received')).toHaveLength(2)
  await expect(openRest(paying)).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  const receipt = await paying.customer.payment.receipt.query({ paymentId: payments[1]?.id ?? '' })
  expect(receipt).toMatchObject({ purpose: 'balance', amount: money(12_000), price: money(18_000) })
  await runJobs(app)
  const [newest] = app.mailbox.mails()
  expect(newest?.text).toMatch(/The rest of the price of Portrait session/)
  expect(newest?.text).not.toMatch(/Still to pay/)
})

test('a page for the rest that nobody used leaves the booking as it is, and another can be opened', async () => {
  const paying = await payingTheRest()
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.expire(paying.sessionId)
  app.stripe.control.dropWebhooks(false)
  // Stripe's word was lost: asking for the page again finds it out.
  const again = await openRest(paying)
  expect(again).not.toBe(paying.sessionId)
  await later(2 * 3_600_000)
  expect(await paying.project()).toMatchObject({
    state: 'active',
    booking: { state: 'confirmed', balance: money(12_000) },
    payments: [{ state: 'paid' }, { state: 'expired' }, { state: 'expired' }],
  })
  await pay(await openRest(paying))
  expect((await paying.project()).booking).toMatchObject({ paid: money(18_000), balance: money(0) })
})

test('a bank that does not pay the rest changes nothing but is told to the customer', async () => {
  const paying = await payingTheRest()
  const bankIsAsked = () => app.stripe.control.pay(paying.sessionId, 'delayed')
  expect(await firstWakeUp(paying, bankIsAsked)).toEqual({ what: 'project' })
  await app.stripe.control.settled()
  expect((await paying.project()).booking).toMatchObject({ payment: 'processing', balance: money(0) })
  await expect(openRest(paying)).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  const bankRefuses = () => app.stripe.control.settleDelayed(paying.sessionId, 'failed')
  expect(await firstWakeUp(paying, bankRefuses)).toEqual({ what: 'project' })
  await app.stripe.control.settled()
  await runJobs(app)
  expect(await paying.project()).toMatchObject({
    booking: { state: 'confirmed', balance: money(12_000) },
    payments: [{ state: 'paid' }, { state: 'failed' }],
  })
  expect((await paying.project()).timeline.map(({ kind }) => kind)).toContain('payment_failed')
  const told = app.mailbox.mails().find(({ subject }) => subject === 'Your payment to Tenant A did not go through')
  expect(told?.text).toMatch(/^Still to pay: €120\.00$/m)
  expect(told?.text).toContain(`${app.server.appUrl}/hub/pay#`)
  await pay(await openRest(paying))
  expect((await paying.project()).booking).toMatchObject({ paid: money(18_000) })
})

test('the rest can be paid after the appointment, but not once the booking is off', async () => {
  const paying = await payingTheRest()
  await later(3 * 86_400_000)
  expect((await paying.project()).booking).toMatchObject({ state: 'completed', balance: money(12_000) })
  await pay(await openRest(paying))
  expect((await paying.project()).booking).toMatchObject({ paid: money(18_000) })
  const other = await payingTheRest()
  await other.customer.booking.cancel.mutate({})
  await expect(openRest(other)).rejects.toMatchObject({ data: { code: 'wrong_state' } })
})

test('a page that is open when the booking is called off is shut, and money that came all the same goes back', async () => {
  const shut = await payingTheRest()
  const late = await payingTheRest()
  app.stripe.control.dropWebhooks(true)
  await app.stripe.control.pay(late.sessionId, 'paid')
  app.stripe.control.dropWebhooks(false)
  for (const { customer } of [shut, late]) await customer.booking.cancel.mutate({})
  await runJobs(app)
  await app.stripe.control.settled()
  const { payments } = await shut.project()
  expect(payments.map(({ state }) => state)).toEqual(['refunded', 'expired'])
  expect(app.stripe.control.sessions().find(({ id }) => id === shut.sessionId)).toMatchObject({ status: 'expired' })
  expect((await late.project()).payments.map(({ state }) => state)).toEqual(['refunded', 'refunded'])
  expect(await refundsOf(late)).toEqual([
    { purpose: 'deposit', amount_minor: 6_000, reason: 'cancelled_by_customer', state: 'sent' },
    { purpose: 'balance', amount_minor: 12_000, reason: 'too_late', state: 'sent' },
  ])
})

test('what goes back by the terms is a part of all that was paid, the newest first', async () => {
  const paying = await payingTheRest({ refunds: [{ until: { days: 0, hours: 0 }, percent: 75 }] })
  await pay(paying.sessionId)
  expect((await paying.project()).booking).toMatchObject({ refundIfCancelled: money(13_500) })
  await paying.customer.booking.cancel.mutate({})
  await runJobs(app)
  expect(await refundsOf(paying)).toMatchObject([
    { purpose: 'deposit', amount_minor: 1_500 },
    { purpose: 'balance', amount_minor: 12_000 },
  ])
})

test('nobody is asked to pay for what the business gave them', async () => {
  const paying = await payingTheRest()
  const staff = await staffOf(app, app.a)
  await staff.payment.refund.mutate({ paymentId: paying.depositId, amountMinor: 6_000, nonce: 'nonce-0001' })
  await runJobs(app)
  expect((await paying.project()).booking).toMatchObject({ paid: money(0), balance: money(12_000) })
})

test('who takes two pages at once is sent to one', async () => {
  const paying = await payingTheRest()
  await app.stripe.control.expire(paying.sessionId)
  await app.stripe.control.settled()
  app.clock.advance(60_000)
  const pages = await Promise.all(Array.from({ length: 5 }, () => openRest(paying)))
  expect(new Set(pages).size).toBe(1)
  expect((await paying.project()).payments.filter(({ state }) => state === 'open')).toHaveLength(1)
})

test('who paid the rest twice gets it back once', async () => {
  const paying = await payingTheRest()
  // As a business leaves it that goes away from Stripe and comes back: given up here, open there.
  await app.owner.updateTable('payment').set({ state: 'expired' }).where('state', '=', 'open').execute()
  const second = await openRest(paying)
  await pay(paying.sessionId)
  await pay(second)
  await later(86_400_000)
  expect((await paying.project()).booking).toMatchObject({ paid: money(18_000), balance: money(0) })
  expect(await refundsOf(paying)).toEqual([
    { purpose: 'balance', amount_minor: 12_000, reason: 'overpaid', state: 'sent' },
  ])
})

test('a business that takes the money by itself asks for nothing here', async () => {
  const { serviceId } = await addOffer(app, app.a, { terms: { deposit: { kind: 'amount', amountMinor: 6_000 } } })
  const staff = await staffOf(app, app.a)
  const startsAt = new Date(app.clock.now.getTime() + 2 * 86_400_000).toISOString().replace(/T.*/, 'T12:00:00.000Z')
  const wish = {
    serviceId: encodeId('service', serviceId),
    startsAt,
    ...somebody,
    override: false,
    nonce: 'nonce-0001',
  }
  const booking = await staff.booking.create.mutate({ ...wish, payment: 'none' })
  expect(booking).toMatchObject({ state: 'confirmed', balance: money(0) })
})

test('the pages of the deposit and of the rest each say what they are for', async () => {
  const paying = await payingTheRest()
  const nameAt = async (sessionId: string) => {
    const { stripe_account_id } = await app.owner
      .selectFrom('payment')
      .where('checkout_session_id', '=', sessionId)
      .select('stripe_account_id')
      .executeTakeFirstOrThrow()
    const { data } = await app.server.deps.stripe.checkout.sessions.listLineItems(
      sessionId,
      undefined,
      accountOf({ stripe_account_id }),
    )
    return data.map(({ description }) => description)
  }
  expect(await nameAt(paying.depositSession)).toEqual(['Deposit: Portrait session'])
  expect(await nameAt(paying.sessionId)).toEqual(['Remaining amount: Portrait session'])
})
