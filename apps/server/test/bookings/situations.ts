import { sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import type { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import type { visitorClient } from '@frontdesk/testkit/test-client'
import { type Stage, endOfWait, mailedLink } from './stage.ts'

/** What has come about before somebody does something. */
export type Facts = {
  /** The booking that is looked at afterwards. */
  watched: string
  /** The booking that something is done with, where that is another. */
  mine?: string
  visitor?: ReturnType<typeof visitorClient>
  hub?: Awaited<ReturnType<typeof enterHub>>
  sessionId?: string
}
const minuteMs = 60_000
export type Situation = keyof typeof situations

export const situations = {
  'nothing has happened': async (stage: Stage) => ({ watched: '', visitor: await stage.newVisitor() }),
  held: (stage: Stage) => held(stage),
  'held, and the customer has said yes': (stage: Stage) => booked(stage),
  'offered in a chat': offeredInChat,
  'offered by mail': offeredByMail,
  'on the page of Stripe': onStripesPage,
  'at the bank': atTheBank,
  'at the bank for too long': async (stage: Stage) => {
    const facts = await atTheBank(stage)
    stage.comeTo(await endOfWait(stage, facts.watched))
    await runJobs(stage.app)
    return facts
  },
  'paid and sent back before we heard of it': async (stage: Stage) => {
    const facts = await onStripesPage(stage)
    const { control } = stage.app.stripe
    control.holdWebhooks()
    await control.pay(facts.sessionId, 'paid')
    await control.refund(facts.sessionId)
    return facts
  },
  begun: async (stage: Stage) => {
    const facts = await booked(stage)
    stage.comeTo(stage.startsAt)
    return facts
  },
  completed: (stage: Stage) => closed(stage, 'complete'),
  missed: (stage: Stage) => closed(stage, 'noShow'),
  'held by somebody who left': (stage: Stage) =>
    besideForgotten(stage, async () => ({ visitor: await stage.newVisitor() })),
  'held by somebody who left, and offered in a chat': (stage: Stage) =>
    besideForgotten(stage, async () => mine(await offeredInChat(stage))),
  'held by somebody who left, and offered by mail': (stage: Stage) =>
    besideForgotten(stage, async () => mine(await offeredByMail(stage))),
  'held by somebody who left, and booked an hour later by another': (stage: Stage) =>
    besideForgotten(stage, async () => mine(await booked(stage, stage.later))),
} satisfies Record<string, (stage: Stage) => Promise<Facts>>

async function held(stage: Stage, startsAt = stage.soonest) {
  const visitor = await stage.newVisitor()
  const { id: watched } = await visitor.booking.propose.mutate(stage.wish({ ...stage.person, startsAt }))
  return { watched, visitor }
}

/** Confirmed, requested or to be paid, whatever a click leads to. */
async function booked(stage: Stage, startsAt = stage.soonest) {
  const facts = await held(stage, startsAt)
  await facts.visitor.booking.confirm.mutate({ bookingId: facts.watched })
  const { url } = await facts.visitor.booking.handoff.mutate({ bookingId: facts.watched })
  return { ...facts, hub: await stage.enter(url) }
}

async function onStripesPage(stage: Stage) {
  const facts = await booked(stage)
  const { url } = await facts.hub.payment.checkout.mutate({})
  return { ...facts, sessionId: sessionIdIn(url) }
}

async function atTheBank(stage: Stage) {
  const facts = await onStripesPage(stage)
  await stage.app.stripe.control.pay(facts.sessionId, 'delayed')
  await stage.app.stripe.control.settled()
  return facts
}

/** They said who they are, changed their mind, asked, and were offered a time there. */
async function offeredInChat(stage: Stage) {
  const { visitor, watched: first } = await held(stage, stage.later)
  await visitor.booking.release.mutate({ bookingId: first })
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Is there nothing earlier?' })
  const staff = await stage.staff()
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const wish = stage.wish({ conversationId: conversations[0]?.id })
  return { watched: (await staff.booking.propose.mutate(wish)).id, visitor }
}

async function offeredByMail(stage: Stage) {
  const watched = await offerToSomebodyKnown(stage)
  await runJobs(stage.app)
  return { watched, hub: await stage.enter(mailedLink(stage, stage.person.email)) }
}

/** They had asked in the chat once, and gave it up. */
export async function offerToSomebodyKnown(stage: Stage): Promise<string> {
  const { visitor, watched: first } = await held(stage, stage.later)
  const staff = await stage.staff()
  const { customerId } = await staff.booking.get.query({ bookingId: first })
  await visitor.booking.release.mutate({ bookingId: first })
  return (await staff.booking.propose.mutate(stage.wish({ customerId }))).id
}

async function closed(stage: Stage, how: 'complete' | 'noShow') {
  const facts = await booked(stage)
  stage.comeTo(stage.startsAt)
  await (await stage.staff()).booking[how].mutate({ bookingId: facts.watched })
  return facts
}

/** Somebody keeps a time, and goes; a little later something else is arranged; and then what they kept is up. */
async function besideForgotten<T extends object>(stage: Stage, arrange: (stage: Stage) => Promise<T>) {
  const somebody = await stage.newVisitor()
  const wish = stage.wish({ ...stage.newPerson(), startsAt: stage.latest })
  const { id: watched } = await somebody.booking.propose.mutate(wish)
  stage.app.clock.advance(minuteMs)
  const own = await arrange(stage)
  // Nothing that ends it by itself has run.
  stage.comeTo(await endOfWait(stage, watched))
  return { ...own, watched }
}

const mine = ({ watched, ...facts }: Facts): Omit<Facts, 'watched'> => ({ ...facts, mine: watched })
