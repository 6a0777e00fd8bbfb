import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let app: TestApp
let serviceId: string

beforeAll(async () => {
  app = await startTestApp()
  serviceId = encodeId('service', (await addOffer(app, app.a)).serviceId)
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(forgetCounts)

/** As if these races were minutes apart: this is about what happens at once, and not about how often one may. */
async function forgetCounts(): Promise<void> {
  await app.owner.deleteFrom('limit_bucket').execute()
}

const freshVisitor = () => newVisitor(app, app.a)
const tenVisitors = () => Promise.all(Array.from({ length: 10 }, freshVisitor))

/** Every start of the following days, one for each round. */
function startOf(round: number): string {
  return new Date(Date.UTC(2026, 2, 12 + Math.floor(round / 7), 9 + (round % 7))).toISOString()
}

function wishFor(round: number, visitor: number) {
  return { nonce: `round-${round}-visitor-${visitor}`, serviceId, startsAt: startOf(round), ...somebody }
}

test(
  'ten visitors at once want one slot, twenty times over: one gets it, nine are told',
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 20; round++) {
      await forgetCounts()
      const visitors = await tenVisitors()
      const outcomes = await Promise.allSettled(
        visitors.map(async (visitor, at) => {
          const { id } = await visitor.booking.propose.mutate(wishFor(round, at))
          return await visitor.booking.confirm.mutate({ bookingId: id })
        }),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.data.code] : []))
      expect(refusals).toEqual(Array.from({ length: 9 }, () => 'slot_taken'))
    }
    const live = await app.owner
      .selectFrom('booking')
      .select('starts_at')
      .where('state', '=', 'awaiting_payment')
      .execute()
    expect(new Set(live.map(({ starts_at }) => starts_at.getTime())).size).toBe(20)
    expect(live).toHaveLength(20)
  },
)

test(
  'one proposal confirmed ten times at once is one booking, one payment, one project',
  { timeout: 60_000 },
  async () => {
    for (let round = 20; round < 40; round++) {
      await forgetCounts()
      const visitor = await freshVisitor()
      const wish = wishFor(round, 0)
      const proposals = await Promise.all(Array.from({ length: 10 }, () => visitor.booking.propose.mutate(wish)))
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(1)
      const bookingId = proposals[0]?.id ?? ''
      const confirmed = await Promise.all(
        Array.from({ length: 10 }, () => visitor.booking.confirm.mutate({ bookingId })),
      )
      expect(new Set(confirmed.map(({ booking, next }) => `${booking.id} ${next}`))).toEqual(
        new Set([`${bookingId} pay`]),
      )
    }
    const { bookings, payments, projects } = await counts()
    expect({ payments, projects }).toEqual({ payments: bookings, projects: bookings })
  },
)

test('one Stripe event delivered twenty times at once has one effect', async () => {
  const { bookingId, visitor, customer, sessionId } = await unpaid(41)
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const [event] = app.stripe.control
    .events()
    .filter(({ type }) => type === 'checkout.session.completed')
    .slice(-1)
  const statuses = await app.stripe.control.redeliver(event?.id ?? '', 20, true)
  expect(new Set(statuses)).toEqual(new Set([200]))
  await expectOneEffect({ bookingId, visitor, customer })
})

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]
test.each(orders.map((order, at) => [order, at] as const))(
  'a payment’s events in the order %j have the same effect',
  async (order, at) => {
    const { bookingId, visitor, customer, sessionId } = await unpaid(42 + at)
    app.stripe.control.holdWebhooks()
    await app.stripe.control.pay(sessionId, 'paid')
    await app.stripe.control.releaseWebhooks(order)
    await app.stripe.control.settled()
    await expectOneEffect({ bookingId, visitor, customer })
  },
)

test('a delayed payment’s "succeeded" that arrives before its "completed" confirms once', async () => {
  const { bookingId, visitor, customer, sessionId } = await unpaid(48)
  app.stripe.control.holdWebhooks()
  await app.stripe.control.pay(sessionId, 'delayed')
  await app.stripe.control.settleDelayed(sessionId, 'succeeded')
  await app.stripe.control.releaseWebhooks('reversed')
  await app.stripe.control.settled()
  await expectOneEffect({ bookingId, visitor, customer })
})

test('money that arrives after the slot is gone goes back whole, once, and the customer is told', async () => {
  const { wish, customer, sessionId } = await unpaid(49)
  app.stripe.control.holdWebhooks()
  await app.stripe.control.pay(sessionId, 'paid')
  // The webhook is late by days; the slot was freed by hand and taken by somebody else meanwhile.
  await app.owner
    .updateTable('booking')
    .set({ state: 'expired' })
    .where('starts_at', '=', new Date(wish.startsAt))
    .execute()
  const other = await freshVisitor()
  await other.booking.propose.mutate({ ...wish, nonce: 'the-faster-one' })
  await app.stripe.control.releaseWebhooks()
  await app.stripe.control.settled()
  await runJobs(app)
  await runJobs(app)
  expect(await customer.project.get.query({})).toMatchObject({
    booking: { state: 'expired' },
    payments: [{ state: 'refunded' }],
  })
  const refunds = app.stripe.control.events().filter(({ type }) => type === 'refund.created')
  expect(refunds).toHaveLength(1)
  const mails = await app.owner.selectFrom('mail').select('kind').where('kind', '=', 'payment_refunded').execute()
  expect(mails).toHaveLength(1)
})

async function unpaid(round: number) {
  const visitor = await freshVisitor()
  const wish = wishFor(round, 1)
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  const { url } = await customer.payment.checkout.mutate({})
  return { wish, visitor, bookingId, customer, sessionId: new URL(url).pathname.split('/').at(-1) ?? '' }
}

type Told = Pick<Awaited<ReturnType<typeof unpaid>>, 'bookingId' | 'visitor' | 'customer'>

async function expectOneEffect({ bookingId, visitor, customer }: Told): Promise<void> {
  const project = await customer.project.get.query({})
  expect(project).toMatchObject({ booking: { state: 'confirmed' }, payments: [{ state: 'paid' }] })
  expect(project.timeline.map(({ kind }) => kind)).toEqual(['payment_received', 'confirmed'])
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  const told = messages.filter(({ booking }) => booking?.id === bookingId)
  expect(told.map(({ booking }) => booking?.state)).toEqual(['awaiting_payment', 'confirmed'])
  const mails = await app.owner
    .selectFrom('mail')
    .innerJoin('project', 'project.id', 'mail.project_id')
    .innerJoin('booking', 'booking.id', 'project.booking_id')
    .select('mail.kind')
    .where('booking.starts_at', '=', new Date(project.booking.startsAt))
    .where('booking.state', '=', 'confirmed')
    .orderBy('mail.kind')
    .execute()
  expect(mails).toEqual([{ kind: 'booking_confirmed' }, { kind: 'payment_received' }])
}

async function counts() {
  const count = async (table: 'booking' | 'payment' | 'project') =>
    (
      await app.owner
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  return { bookings: await count('booking'), payments: await count('payment'), projects: await count('project') }
}

test('a visitor who chooses another time gives the first one back, however they overlap', async () => {
  const [visitor, other] = [await freshVisitor(), await freshVisitor()]
  const first = await visitor.booking.propose.mutate({ ...wishFor(50, 0), nonce: 'first-choice' })
  const second = await visitor.booking.propose.mutate({ ...wishFor(51, 0), nonce: 'second-choice' })
  expect((await visitor.booking.get.query({ bookingId: first.id })).state).toBe('cancelled')
  expect(second.state).toBe('held')
  expect((await other.booking.propose.mutate(wishFor(50, 6))).state).toBe('held')
})

test(
  'ten visitors who change their minds at once never wait for each other in a circle',
  { timeout: 60_000 },
  async () => {
    const visitors = await tenVisitors()
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.allSettled(
        visitors.map((visitor, at) =>
          visitor.booking.propose.mutate({ ...wishFor(56 + ((at + round) % 10), at), nonce: `mind-${round}-${at}-x` }),
        ),
      )
      const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.data.code] : []))
      expect(codes.filter((code) => code !== 'slot_taken')).toEqual([])
    }
  },
)
