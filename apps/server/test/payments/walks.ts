import type { PaymentStep } from '@frontdesk/api/payment/states'
import { type Paying, aBookingDue, aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { runRegularly } from '@frontdesk/testkit/run-regularly'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

type Begun = Omit<Paying, 'sessionId'> & { sessionId?: string }
type Walked = Paying & { app: TestApp }
export type Walk = Pick<PaymentStep, 'from' | 'to'> & {
  name: string
  /** What happened before, up to the state it begins in. */
  given: (app: TestApp) => Promise<Begun>
  /** The one thing that sets the step off; nothing where beginning is all there is. */
  deed?: (walked: Walked) => Promise<unknown>
  /** The business goes away from Stripe: it needs a house of its own. */
  leaves?: boolean
}

const minuteMs = 60_000

const due = (app: TestApp) => aBookingDue(app, app.a)
const open = (app: TestApp) => aBookingToPay(app, app.a)

async function processing(app: TestApp): Promise<Paying> {
  return await after(app, open, ({ sessionId }) => app.stripe.control.pay(sessionId, 'delayed'))
}

async function paid(app: TestApp): Promise<Paying> {
  return await after(app, open, ({ sessionId }) => app.stripe.control.pay(sessionId, 'paid'))
}

/** Called off while Stripe's answer was on its way: over here, and a page at Stripe that somebody may still have. */
async function expired(app: TestApp): Promise<Paying> {
  const begun = await due(app)
  app.stripe.control.failNext('lost', 3, 'POST /v1/checkout/sessions')
  await begun.customer.payment.checkout.mutate({}).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error
  })
  await begun.customer.booking.cancel.mutate({})
  await runJobs(app)
  return { ...begun, sessionId: app.stripe.control.sessions().at(-1)?.id ?? '' }
}

/** To be sent back, and not sent yet: no job has run. */
async function refundDue(app: TestApp, amountMinor = 18_000): Promise<Paying> {
  return await after(app, paid, (paying) => sendBack(app, paying, amountMinor))
}

async function partlyRefunded(app: TestApp): Promise<Paying> {
  return await after(app, paid, ({ sessionId }) => app.stripe.control.refund(sessionId, 5_000))
}

async function refunded(app: TestApp): Promise<Paying> {
  return await after(app, paid, ({ sessionId }) => app.stripe.control.refund(sessionId))
}

async function refundedInParts(app: TestApp): Promise<Paying> {
  return await after(app, partlyRefunded, ({ sessionId }) => app.stripe.control.refund(sessionId, 13_000))
}

async function after(
  app: TestApp,
  given: (app: TestApp) => Promise<Paying>,
  deed: (paying: Paying) => Promise<unknown>,
): Promise<Paying> {
  const paying = await given(app)
  await deed(paying)
  await app.stripe.control.settled()
  return paying
}

async function sendBack(app: TestApp, { id: paymentId }: Begun, amountMinor: number): Promise<void> {
  const staff = await staffOf(app, app.a)
  await staff.payment.refund.mutate({ paymentId, amountMinor, nonce: `nonce-${amountMinor}` })
}

async function leaveStripe(app: TestApp): Promise<void> {
  await app.stripe.control.deauthorise('acct_1TenantA')
  await app.stripe.control.settled()
}

async function unheard(app: TestApp, deed: () => Promise<void>): Promise<void> {
  app.stripe.control.dropWebhooks(true)
  await deed()
  app.stripe.control.dropWebhooks(false)
}

const fromOpen: Walk[] = [
  { from: null, to: 'open', name: 'a visitor says yes', given: due },
  {
    from: 'open',
    to: 'processing',
    name: 'a bank debit is signed',
    given: open,
    deed: ({ app, sessionId }) => app.stripe.control.pay(sessionId, 'delayed'),
  },
  {
    from: 'open',
    to: 'paid',
    name: 'a card is charged',
    given: open,
    deed: ({ app, sessionId }) => app.stripe.control.pay(sessionId, 'paid'),
  },
  {
    from: 'open',
    to: 'failed',
    name: 'a bank refuses what we never heard of',
    given: async (app) => {
      const paying = await open(app)
      await unheard(app, () => app.stripe.control.pay(paying.sessionId, 'delayed'))
      return paying
    },
    deed: ({ app, sessionId }) => app.stripe.control.settleDelayed(sessionId, 'failed'),
  },
  {
    from: 'open',
    to: 'expired',
    name: 'the page’s time is over',
    given: open,
    deed: ({ app, sessionId }) => app.stripe.control.expire(sessionId),
  },
  {
    from: 'open',
    to: 'expired',
    name: 'the booking’s time is over, and nobody has been to the page',
    given: due,
    deed: async ({ app }) => {
      app.clock.advance(46 * minuteMs)
      await runJobs(app)
    },
  },
  {
    from: 'open',
    to: 'expired',
    name: 'the booking is called off',
    given: open,
    deed: async ({ app, customer }) => {
      await customer.booking.cancel.mutate({})
      await runJobs(app)
    },
  },
]

const fromProcessing: Walk[] = [
  {
    from: 'processing',
    to: 'paid',
    name: 'the bank pays',
    given: processing,
    deed: ({ app, sessionId }) => app.stripe.control.settleDelayed(sessionId, 'succeeded'),
  },
  {
    from: 'processing',
    to: 'paid',
    name: 'the bank pays, and we have to ask',
    given: async (app) => {
      const paying = await processing(app)
      await unheard(app, () => app.stripe.control.settleDelayed(paying.sessionId, 'succeeded'))
      return paying
    },
    deed: async ({ app }) => {
      app.clock.advance(61 * minuteMs)
      await runRegularly(app, 'payments.reconcile')
    },
  },
  {
    from: 'processing',
    to: 'failed',
    name: 'the bank refuses',
    given: processing,
    deed: ({ app, sessionId }) => app.stripe.control.settleDelayed(sessionId, 'failed'),
  },
  {
    from: 'processing',
    to: 'expired',
    name: 'the business leaves Stripe',
    given: processing,
    leaves: true,
    deed: async ({ app }) => {
      await leaveStripe(app)
      app.clock.advance(61 * minuteMs)
      await runRegularly(app, 'payments.reconcile')
    },
  },
]

const fromExpired: Walk[] = [
  {
    from: 'expired',
    to: 'processing',
    name: 'a bank debit is signed on a page that was forgotten',
    given: expired,
    deed: ({ app, sessionId }) => app.stripe.control.pay(sessionId, 'delayed'),
  },
  {
    from: 'expired',
    to: 'paid',
    name: 'a page that was forgotten is paid',
    given: expired,
    deed: async ({ app, sessionId }) => {
      await app.stripe.control.pay(sessionId, 'paid')
    },
  },
]

const backFromPaid: Walk[] = [
  {
    from: 'paid',
    to: 'refund_due',
    name: 'the staff send it back',
    given: paid,
    deed: ({ app, ...paying }) => sendBack(app, paying, 18_000),
  },
  {
    from: 'paid',
    to: 'refund_due',
    name: 'the customer calls it off in time',
    given: paid,
    deed: ({ customer }) => customer.booking.cancel.mutate({}),
  },
  {
    from: 'paid',
    to: 'partly_refunded',
    name: 'a part is sent back at Stripe',
    given: paid,
    deed: ({ app, sessionId }) => app.stripe.control.refund(sessionId, 5_000),
  },
  {
    from: 'paid',
    to: 'refunded',
    name: 'all is sent back at Stripe',
    given: paid,
    deed: ({ app, sessionId }) => app.stripe.control.refund(sessionId),
  },
  {
    from: 'refund_due',
    to: 'paid',
    name: 'the business has left Stripe before it could be sent',
    given: async (app) => await after(app, refundDue, () => leaveStripe(app)),
    leaves: true,
    deed: ({ app }) => runJobs(app),
  },
  {
    from: 'refund_due',
    to: 'partly_refunded',
    name: 'a part is sent',
    given: (app) => refundDue(app, 5_000),
    deed: ({ app }) => runJobs(app),
  },
  {
    from: 'refund_due',
    to: 'refunded',
    name: 'all is sent',
    given: refundDue,
    deed: ({ app }) => runJobs(app),
  },
]

const onceSentBack: Walk[] = [
  {
    from: 'partly_refunded',
    to: 'refund_due',
    name: 'the staff send more of it',
    given: partlyRefunded,
    deed: ({ app, ...paying }) => sendBack(app, paying, 1_000),
  },
  {
    from: 'partly_refunded',
    to: 'refunded',
    name: 'the rest is sent back at Stripe',
    given: partlyRefunded,
    deed: ({ app, sessionId }) => app.stripe.control.refund(sessionId, 13_000),
  },
  {
    from: 'partly_refunded',
    to: 'paid',
    name: 'what was sent back comes back',
    given: partlyRefunded,
    deed: ({ app, sessionId }) => app.stripe.control.settleRefund(sessionId, 'failed'),
  },
  {
    from: 'refunded',
    to: 'partly_refunded',
    name: 'one part of what was sent back comes back',
    given: refundedInParts,
    deed: ({ app, sessionId }) => app.stripe.control.settleRefund(sessionId, 'failed'),
  },
  {
    from: 'refunded',
    to: 'paid',
    name: 'all that was sent back comes back',
    given: refunded,
    deed: ({ app, sessionId }) => app.stripe.control.settleRefund(sessionId, 'failed'),
  },
]

/** For every step there is, at least one that takes it. */
export const walks: readonly Walk[] = [...fromOpen, ...fromProcessing, ...fromExpired, ...backFromPaid, ...onceSentBack]
