import { reconcile } from '@frontdesk/api/payment/reconcile'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { type Paying, aBookingToPay, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import { somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readPaymentsEnv } from '../../src/env.ts'
import { checkPaymentsByOperator } from '../../src/operate/check-payments.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
/** Long enough for a busy machine, short enough to wait for. */
const stripeDeadlineMs = 500

/** The same disorder for the same seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** What customers, banks, staff, networks and clocks do to payments. Most of it is impossible at most times: then it does not happen. */
function mischief(app: TestApp, roll: (sides: number) => number): ((paying: Paying) => unknown)[] {
  const { control } = app.stripe
  const pay = ({ sessionId }: Paying) => control.pay(sessionId, 'paid')
  const payTheRest = async (paying: Paying) => {
    paying.sessionId = sessionIdIn((await paying.customer.payment.checkout.mutate({})).url)
    await control.pay(paying.sessionId, roll(3) ? 'paid' : 'delayed')
  }
  return [
    pay,
    pay,
    pay,
    payTheRest,
    payTheRest,
    ({ sessionId }: Paying) => control.pay(sessionId, 'declined'),
    ({ sessionId }: Paying) => control.pay(sessionId, 'delayed'),
    ({ sessionId }: Paying) => control.settleDelayed(sessionId, roll(2) ? 'succeeded' : 'failed'),
    ({ sessionId }: Paying) => control.expire(sessionId),
    ({ sessionId }: Paying) => control.refund(sessionId, 1_000 * (1 + roll(9))),
    ({ sessionId }: Paying) => control.dispute(sessionId),
    ({ sessionId }: Paying) => control.closeDispute(sessionId, 'won'),
    async ({ id: paymentId }: Paying) => {
      const staff = await staffOf(app, app.a)
      const refund = { paymentId, amountMinor: 500 * (1 + roll(9)), nonce: `nonce-${roll(1_000_000)}` }
      await staff.payment.refund.mutate(refund)
    },
    ({ customer }: Paying) => customer.booking.cancel.mutate({}),
    ({ visitor, bookingId }: Paying) => visitor.booking.release.mutate({ bookingId: encodeId('booking', bookingId) }),
    () => control.dropWebhooks(roll(2) === 0),
    () => control.holdWebhooks(),
    () => control.releaseWebhooks(roll(2) ? 'reversed' : 'as_sent'),
    () => control.redeliver(control.events().at(-1 - roll(5))?.id ?? '', 3, true),
    () => control.failNext('500', roll(6)),
    () => control.failNext('lost', roll(9)),
    () => control.failNext('timeout', roll(3)),
    () => app.clock.advance(roll(6) * minuteMs),
    () => runJobs(app),
    () => reconcile(app.server.deps),
  ]
}

async function calmDown(app: TestApp): Promise<void> {
  const { control } = app.stripe
  control.failNext('500', 0)
  control.failNext('lost', 0)
  control.failNext('timeout', 0)
  // What is held back by now never comes.
  control.dropWebhooks(true)
  for (const { id, status, payment_status } of control.sessions()) {
    if (status === 'complete' && payment_status === 'unpaid')
      await attempt(() => control.settleDelayed(id, 'succeeded'))
  }
  for (let round = 0; round < 6; round++) {
    app.clock.advance(round < 3 ? 61 * minuteMs : 4 * dayMs)
    await reconcile(app.server.deps)
    await retryJobs(app)
  }
}

test.concurrent.each([1, 2, 3])(
  'whatever happens on the way, in the end every payment has its booking or its refund (seed %i)',
  async (seed) => {
    await using app = await startTestApp({ stripeDeadlineMs })
    const roll = dice(seed)
    const paying: Paying[] = []
    const inParts = { terms: { deposit: { kind: 'percent', percent: 40 } } }
    for (let count = 0; count < 3; count++) {
      const begun = await aBookingToPay(app, app.a, inParts)
      await app.stripe.control.pay(begun.sessionId, 'paid')
      await app.stripe.control.settled()
      paying.push({ ...begun, sessionId: sessionIdIn((await begun.customer.payment.checkout.mutate({})).url) })
    }
    const tricks = mischief(app, roll)
    for (let step = 0; step < 150; step++) {
      // Somebody new comes every now and then, and in parts pays every other.
      if (step % 15 === 0)
        await attempt(async () => void paying.push(await aBookingToPay(app, app.a, step % 2 ? inParts : {})))
      const trick = tricks[roll(tricks.length)]
      const whom = paying[roll(paying.length)]
      if (trick && whom) await attempt(() => trick(whom))
    }
    await calmDown(app)

    const told: string[] = []
    const env = readPaymentsEnv(app.env)
    expect([await checkPaymentsByOperator(env, {}, (line) => void told.push(line)), told.slice(0, -1)]).toEqual([0, []])
    expect((await rows(app, cameInParts)).length).toBeGreaterThan(0)
    expect(await rows(app, keptWithoutBooking)).toEqual([])
    expect(await rows(app, bookedWithoutMoney)).toEqual([])
    expect(await rows(app, neverSent)).toEqual([])
    expect(await rows(app, paidTooMuch)).toEqual([])
    expect(await rows(app, mailedTwice)).toEqual([])
    const arrived = app.mailbox.mails().filter(({ to }) => to.includes(somebody.email))
    expect(arrived.map(({ deliveries }) => deliveries)).toEqual((await rows(app, mailed)).map(() => 1))
    for (const { amount_total: amount, payment_intent: intent } of app.stripe.control.sessions()) {
      const back = app.stripe.control.refunds().filter((refund) => refund.payment_intent === intent && intent)
      expect(back.reduce((sum, refund) => sum + refund.amount, 0)).toBeLessThanOrEqual(amount ?? 0)
    }
  },
  240_000,
)

/** Refused, impossible or failed on the way: all the same to whoever makes mischief. */
async function attempt(trick: () => unknown): Promise<void> {
  try {
    await trick()
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}

async function rows(app: TestApp, query: ReturnType<typeof sql<{ id: string }>>): Promise<unknown[]> {
  return (await query.execute(app.owner)).rows
}

/** Money that the business has, for a booking that does not take place. */
const keptWithoutBooking = sql<{ id: string }>`
  select p.id, p.state, b.state as booking from payment p join booking b on b.tenant_id = p.tenant_id and b.id = p.booking_id
  where p.state in ('paid', 'partly_refunded') and b.state not in ('confirmed', 'completed', 'no_show')`
const bookedWithoutMoney = sql<{ id: string }>`
  select b.id, b.state from booking b where b.price_minor > 0 and b.state in ('confirmed', 'completed', 'no_show')
    and not exists (select from payment p where p.tenant_id = b.tenant_id and p.booking_id = b.id and p.paid_at is not null)`
const paidTooMuch = sql<{ id: string }>`
  select b.id from booking b join payment p on p.tenant_id = b.tenant_id and p.booking_id = b.id
  where p.state in ('paid', 'partly_refunded', 'refunded')
  group by b.id, b.price_minor having sum(p.amount_minor - p.refunded_minor) > b.price_minor`
const neverSent = sql<{ id: string }>`
  select id from refund where state = 'due' union all select id from payment where state in ('refund_due', 'processing')
  union all select id from booking where state = 'awaiting_payment'`
/** Else all of this would prove little. */
const cameInParts = sql<{ id: string }>`select id from payment where purpose = 'balance' and paid_at is not null`
const mailed = sql<{ id: string }>`select id from mail where sent_at is not null`
const mailedTwice = sql<{ id: string }>`
  select project_id as id, kind, count(*) from mail
  group by project_id, kind, payment_id, refund_id, booking_change_id having count(*) > 1`
