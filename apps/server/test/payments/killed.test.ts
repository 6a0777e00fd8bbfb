import { openWorkerLocks } from '@frontdesk/db/worker-locks'
import { reservePort } from '@frontdesk/start/ports'
import { type Paying, aBookingDue, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient } from '@frontdesk/testkit/customer-client'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { runRegularly } from '@frontdesk/testkit/run-regularly'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServerProcess } from '../server-process.ts'

let app: TestApp
let childEnv: Record<string, string>
let childUrl: string
const house = new AsyncDisposableStack()
beforeAll(async () => {
  app = house.use(await startTestApp({ wallClock: true }))
  const [own, widget] = [house.use(await reservePort(32_000)), house.use(await reservePort(32_100))]
  childUrl = `http://localhost:${own.port}`
  const ports = { APP_PORT: String(own.port), WIDGET_PORT: String(widget.port) }
  childEnv = { ...app.env, ...ports, APP_URL: app.server.appUrl, WIDGET_URL: app.server.widgetUrl }
  await Promise.all([own.release(), widget.release()])
})
afterAll(() => house.disposeAsync())

type Booked = Awaited<ReturnType<typeof booked>>
type Story = {
  /** Up to where the process comes in that is to die. */
  before: (booked: Booked) => Promise<unknown>
  /** What it does; it may die of it. */
  deed: (booked: Booked, child: ServerProcess) => Promise<unknown>
  /** What happens in life when time goes on. */
  afterwards: (booked: Booked) => Promise<unknown>
  /** What is done for good in it. */
  points: string[]
  subjects: string[]
  state: 'paid' | 'partly_refunded'
}

const arrived = 'Tenant A has your payment'
const confirmed = 'Your booking with Tenant A is confirmed'
const onItsWayBack = 'Your money from Tenant A is on its way back'

let people = 0
async function booked() {
  const jar = cookieJar()
  const email = `vera-${people++}@example.com`
  const due = await aBookingDue(app, app.a, { email, jar })
  return { ...due, email, sessionId: '', elsewhere: customerClient(childUrl, jar) }
}

async function goToPay(paying: Booked): Promise<void> {
  paying.sessionId = sessionIdIn((await paying.customer.payment.checkout.mutate({})).url)
}

async function paid(paying: Booked): Promise<void> {
  await goToPay(paying)
  await app.stripe.control.pay(paying.sessionId, 'paid')
  await app.stripe.control.settled()
}

/** Stripe tries again what nobody took. */
async function redeliver({ sessionId }: Pick<Paying, 'sessionId'>): Promise<void> {
  const about = app.stripe.control.events().filter(({ data }) => (data.object as { id?: string }).id === sessionId) // every object has one
  for (const { id } of about) expect(await app.stripe.control.redeliver(id, 2, true)).toEqual([200, 200])
}

const hooks = (appUrl: string) =>
  app.stripe.setWebhook({ url: `${appUrl}/webhooks/stripe`, secret: childEnv['STRIPE_WEBHOOK_SECRET'] ?? '' })

/** Until the mail is here that the process sends at the end, or the process is not. */
async function mailed({ email }: Booked, subject: string, child: ServerProcess): Promise<void> {
  const wanted = app.mailbox.waitForMail((mail) => mail.to.includes(email) && mail.subject === subject, {
    deadlineMs: 60_000,
  })
  await Promise.race([child.ended, wanted])
  wanted.catch(() => {}) // it died before
}

const asking = ['GET /v1/checkout/sessions/:id', 'GET /v1/refunds', 'GET /v1/disputes']

const stories: Record<string, Story> = {
  'while a customer goes to pay': {
    before: async () => {},
    deed: ({ elsewhere }) => elsewhere.payment.checkout.mutate({}).catch(() => undefined),
    afterwards: paid,
    points: ['commit', 'POST /v1/checkout/sessions', 'commit'],
    subjects: [arrived, confirmed],
    state: 'paid',
  },
  'while Stripe says that somebody has paid': {
    before: goToPay,
    deed: async ({ sessionId }) => {
      app.stripe.control.holdWebhooks()
      await app.stripe.control.pay(sessionId, 'paid')
      hooks(childUrl)
      await app.stripe.control.releaseWebhooks()
    },
    afterwards: async (paying) => {
      hooks(app.server.appUrl)
      await redeliver(paying)
    },
    points: [...asking, 'commit'],
    subjects: [arrived, confirmed],
    state: 'paid',
  },
  'while money goes back': {
    before: async (paying) => {
      await paid(paying)
      await allJobs()
      const staff = await staffOf(app, app.a)
      await staff.payment.refund.mutate({ paymentId: paying.id, amountMinor: 5_000, nonce: 'nonce-0001' })
      app.stripe.control.dropWebhooks(true)
    },
    deed: (paying, child) => mailed(paying, onItsWayBack, child),
    afterwards: async () => app.stripe.control.dropWebhooks(false),
    points: ['GET /v1/refunds', 'POST /v1/refunds', 'commit'],
    subjects: [arrived, confirmed, onItsWayBack],
    state: 'partly_refunded',
  },
  'while we ask Stripe what became of a payment': {
    before: async (paying) => {
      await goToPay(paying)
      app.stripe.control.dropWebhooks(true)
      await app.stripe.control.pay(paying.sessionId, 'paid')
      app.stripe.control.dropWebhooks(false)
      await isToBeAskedAbout(paying)
      await sql`select graphile_worker.add_job('payments.reconcile')`.execute(app.owner)
    },
    deed: (paying, child) => mailed(paying, arrived, child),
    afterwards: async (paying) => {
      await isToBeAskedAbout(paying)
      await runRegularly(app, 'payments.reconcile')
    },
    points: ['commit', ...asking, 'commit', 'commit'],
    subjects: [arrived, confirmed],
    state: 'paid',
  },
}

async function isToBeAskedAbout({ bookingId }: Booked): Promise<void> {
  await app.owner
    .updateTable('payment')
    .set({ check_at: new Date(0) })
    .where('booking_id', '=', bookingId)
    .where('check_at', 'is not', null)
    .execute()
}

test.each(Object.entries(stories))(
  'killed %s, at every moment of it, the server loses and doubles nothing',
  async (_, story) => {
    let deaths = 0
    let lived: string[] = []
    for (let hasLived = false; !hasLived;) {
      const paying = await booked()
      await story.before(paying)
      const env = { ...childEnv, DIE_AFTER: String(deaths + 1) }
      await using child = await startServerProcess(env, new URL('die-after.ts', import.meta.url))
      await story.deed(paying, child)
      const done = child.lines.filter(({ event }) => event === 'test.done').map(({ what }) => String(what))
      hasLived = done.length <= deaths
      if (hasLived) lived = done
      else deaths += 1
      child.signal('SIGTERM')
      await child.ended
      await anHourLater()
      await story.afterwards(paying)
      await allJobs()
      await isWhole(paying, story)
    }
    expect(lived.toSorted()).toEqual(story.points.toSorted())
    expect(deaths).toBe(story.points.length)
  },
  240_000,
)

/** What a dead process held is given back, and what failed is tried again. */
async function anHourLater(): Promise<void> {
  await sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '1 hour'`.execute(app.owner)
  await using locks = await openWorkerLocks(app.server.deps.db.url('frontdesk_worker'))
  const held = sql<{ id: string }>`select id from graphile_worker._private_jobs where locked_by is not null`
  await expect
    .poll(async () => {
      await locks.releaseDead()
      return (await held.execute(app.owner)).rows
    })
    .toEqual([])
  await retryJobs(app)
}

/** By the wall's clock, what a job enqueues is due a moment after those that are run. */
async function allJobs(): Promise<void> {
  const due = sql`select id from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`
  do await runJobs(app)
  while ((await due.execute(app.owner)).rows.length > 0)
}

async function isWhole(paying: Booked, { subjects, state }: Story): Promise<void> {
  const { booking, payments, timeline } = await paying.project()
  expect(booking.state).toBe('confirmed')
  expect(payments.map((payment) => payment.state)).toEqual([state])
  expect(timeline.filter(({ kind }) => kind === 'payment_received')).toHaveLength(1)
  // One that was on its way when its process died comes again with the same Message-ID, and is one mail.
  const mails = app.mailbox.mails().filter(({ to }) => to.includes(paying.email))
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual(subjects)
  const sessions = app.stripe.control.sessions().filter(({ client_reference_id }) => client_reference_id === paying.id)
  expect(sessions.map(({ status }) => status)).toEqual(['complete'])
  const refunds = app.stripe.control.refunds().filter(({ metadata }) => metadata?.['payment'] === paying.id)
  expect(refunds).toHaveLength(state === 'paid' ? 0 : 1)
}
