import type { Trigger } from '@frontdesk/api/booking/states'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type Facts, offerToSomebodyKnown } from './situations.ts'
import { type Stage, endOfWait } from './stage.ts'

/** What somebody does, or what happens; the answer is the booking that began by it, if one did. */
type Deed = (stage: Stage, facts: Facts) => Promise<unknown>

const own = ({ mine, watched }: Facts) => ({ bookingId: mine ?? watched })

/** The page or the chat that a situation has, for those deeds that are done there. */
function there<T>(client: T | undefined): T {
  if (!client) throw new Error('nobody is there who could do this')
  return client
}

const visitorDeeds = {
  'visitor.booking.propose': (stage, { visitor }) => there(visitor).booking.propose.mutate(stage.wish(stage.person)),
  'visitor.booking.confirm': (_, facts) => there(facts.visitor).booking.confirm.mutate(own(facts)),
  'visitor.booking.accept': (_, facts) => there(facts.visitor).booking.accept.mutate(own(facts)),
  'visitor.booking.release': (_, facts) => there(facts.visitor).booking.release.mutate(own(facts)),
} satisfies Record<string, Deed>

const customerDeeds = {
  'customer.booking.accept': (_, { hub }) => there(hub).booking.accept.mutate({}),
  'customer.booking.decline': (_, { hub }) => there(hub).booking.decline.mutate({}),
  'customer.booking.cancel': (_, { hub }) => there(hub).booking.cancel.mutate({}),
  'customer.booking.reschedule': (stage, { hub }) =>
    there(hub).booking.reschedule.mutate({ nonce: 'nonce-move', startsAt: stage.soonest }),
} satisfies Record<string, Deed>

const memberDeeds = {
  'member.booking.propose': async (stage) => ({ id: await offerToSomebodyKnown(stage) }),
  'member.booking.create': async (stage) =>
    (await stage.staff()).booking.create.mutate({ ...stage.wish(stage.person), payment: 'ask' }),
  'member.booking.approve': async (stage, facts) => (await stage.staff()).booking.approve.mutate(own(facts)),
  'member.booking.decline': async (stage, facts) => (await stage.staff()).booking.decline.mutate(own(facts)),
  'member.booking.reschedule': async (stage, facts) =>
    (await stage.staff()).booking.reschedule.mutate({ ...moved(stage), ...own(facts) }),
  'member.booking.cancel': async (stage, facts) =>
    (await stage.staff()).booking.cancel.mutate({ ...own(facts), refund: 'full' }),
  'member.booking.complete': async (stage, facts) => (await stage.staff()).booking.complete.mutate(own(facts)),
  'member.booking.noShow': async (stage, facts) => (await stage.staff()).booking.noShow.mutate(own(facts)),
} satisfies Record<string, Deed>

const serverDeeds = {
  'integration.booking.create': async (stage) => (await stage.server()).booking.create.mutate(stage.wish(stage.person)),
  'integration.booking.reschedule': async (stage, facts) =>
    (await stage.server()).booking.reschedule.mutate({ ...moved(stage), ...own(facts) }),
  'integration.booking.cancel': async (stage, facts) => (await stage.server()).booking.cancel.mutate(own(facts)),
} satisfies Record<string, Deed>

const byThemselves = {
  'job booking.expire': async (stage, { watched }) => {
    stage.comeTo(await endOfWait(stage, watched))
    await runJobs(stage.app)
  },
  'job booking.complete': async (stage) => {
    stage.comeTo(new Date(stage.startsAt.getTime() + 13 * 3_600_000))
    await runJobs(stage.app)
  },
  'stripe paid': async ({ app }, { sessionId = '' }) => {
    const { control } = app.stripe
    await (isAtTheBank(app, sessionId) ? control.settleDelayed(sessionId, 'succeeded') : control.pay(sessionId, 'paid'))
    await control.settled()
  },
  'stripe unpaid': async ({ app }, { sessionId = '' }) => {
    const { control } = app.stripe
    await (isAtTheBank(app, sessionId) ? control.settleDelayed(sessionId, 'failed') : control.expire(sessionId))
    await control.settled()
  },
  'stripe refunded': async ({ app }) => {
    await app.stripe.control.releaseWebhooks()
    await app.stripe.control.settled()
  },
} satisfies Record<string, Deed>

function isAtTheBank({ stripe }: TestApp, sessionId: string): boolean {
  return stripe.control.sessions().some(({ id, status }) => id === sessionId && status === 'complete')
}

const moved = (stage: Stage) => ({ nonce: 'nonce-move', startsAt: stage.soonest })

/** One for each thing that can set off a step, done where it is done: through a surface, by the clock, or at Stripe. */
export const deeds: Partial<Record<Trigger, Deed>> = {
  ...visitorDeeds,
  ...customerDeeds,
  ...memberDeeds,
  ...serverDeeds,
  ...byThemselves,
}
