import { globSync, readFileSync } from 'node:fs'
import { moveBooking } from '@frontdesk/api/booking/move-booking'
import { lockBooking } from '@frontdesk/api/booking/queries'
import { rescheduleBooking } from '@frontdesk/api/booking/reschedule-booking'
import { holdMs } from '@frontdesk/api/booking/rules'
import type { LaterState } from '@frontdesk/api/booking/states'
import { auditEvents } from '@frontdesk/api/core/audit-events'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { workFor } from '@frontdesk/api/core/work'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import type { MembershipId } from '@frontdesk/db/ids'
import { addUser } from '@frontdesk/testkit/add-user'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { aBookingToPay, sessionIdIn } from '@frontdesk/testkit/a-booking-to-pay'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, credentialOf } from '../disclosure/call.ts'
import { exampleOf, ownAnswers } from '../disclosure/examples.ts'
import { personal } from '../disclosure/people.ts'
import { questions } from '../disclosure/questions.ts'
import { allProcedures } from '../disclosure/surfaces.ts'
import { type Side, createSide, nonce } from '../disclosure/world.ts'
import { giveAway } from './give-away.ts'
import { unaudited } from './unaudited.ts'

let app: TestApp
let a: Side
beforeAll(async () => {
  app = await startTestApp()
  a = await createSide(app, app.a)
})
afterAll(async () => await app[Symbol.asyncDispose]())

const mutations = allProcedures().filter(({ type, name }) => type === 'mutation' && ownAnswers[name] === undefined)
const audited = mutations.filter(({ name }) => !(name in unaudited))

describe.each(audited)('$name', ({ surface, path, name }) => {
  test('says who did what', async () => {
    const mine = personal.has(name) ? await a.people.hire() : a
    const credential = name in questions ? {} : credentialOf(surface, mine)
    const input = await exampleOf(name, mine)
    const before = await knownIds()
    const { status, body } = await call(app, { surface, procedure: path, input, credential })
    expect({ status, body: body.slice(0, 200) }).toMatchObject({ status: 200 })
    const ofTenant = (await eventsOfA()).filter(({ id }) => !before.has(id))
    const ofAccount = (await accountEvents()).filter(({ id }) => !before.has(id))
    expect([...ofTenant, ...ofAccount]).not.toEqual([])
    expect(ofTenant.filter(({ actor, actor_id }) => (actor === 'system') !== (actor_id === null))).toEqual([])
  })
})

test('nothing is excused that does not exist', () => {
  const names = new Set(mutations.map(({ name }) => name))
  expect(Object.keys(unaudited).filter((name) => !names.has(name))).toEqual([])
})

test('what a caller does stands under the id of the very request', async () => {
  const response = await fetch(`${app.server.widgetUrl}/api/visitor/booking.propose`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentialOf('visitor', a) },
    body: JSON.stringify(await exampleOf('visitor.booking.propose', a)),
  })
  const requestId = response.headers.get('x-request-id')
  const held = (await eventsOfA()).filter(({ event }) => event === 'booking.held')
  expect(held.map((event) => event.request_id)).toContain(requestId)
})

test.each(['completed', 'no_show'] as const)('a booking that is %s says so', async (to) => {
  const bookingId = await a.propose()
  await a.confirm(bookingId)
  await move(bookingId, to)
  expect((await stepsOf(bookingId)).at(-1)).toBe(`booking.${to} system`)
})

test('a booking that is given another time says so', async () => {
  const bookingId = await a.propose()
  await a.confirm(bookingId)
  const startsAt = new Date(a.nextStart())
  await workFor(app.server.deps, app.a.tenantId, async (work) => {
    const id = decodeId('booking', bookingId)
    const booking = await lockBooking(work.tx, app.a.tenantId, id).executeTakeFirstOrThrow()
    await rescheduleBooking(work, booking, { startsAt, now: app.clock.now })
  })
  expect((await stepsOf(bookingId)).at(-1)).toBe('booking.rescheduled system')
})

test('a conversation that is closed and opened again says both', async () => {
  const staff = await staffOf(app, app.a)
  for (const status of ['open', 'closed', 'open'] as const) {
    await staff.conversation.setStatus.mutate({ conversationId: a.conversationId, status })
  }
  const about = (await eventsOfA()).filter(
    ({ subject_id }) => subject_id === decodeId('conversation', a.conversationId),
  )
  expect(about.map(({ event }) => event).slice(-2)).toEqual(['conversation.closed', 'conversation.opened'])
})

test('a visitor who is blocked and let in again says both', async () => {
  const staff = await staffOf(app, app.a)
  for (const isBlocked of [true, false]) {
    await staff.conversation.block.mutate({ conversationId: a.conversationId, isBlocked })
  }
  const about = (await eventsOfA()).filter(
    ({ subject_id }) => subject_id === decodeId('conversation', a.conversationId),
  )
  expect(about.map(({ event }) => event).slice(-2)).toEqual(['conversation.blocked', 'conversation.unblocked'])
})

test('a provider that is switched off and on again says both', async () => {
  const staff = await staffOf(app, app.a)
  for (const active of [false, true]) await staff.provider.setActive.mutate({ providerId: a.providerId, active })
  const about = (await eventsOfA()).filter(({ subject_id }) => subject_id === decodeId('provider', a.providerId))
  expect(about.map(({ event }) => event).slice(-2)).toEqual(['provider.switched_off', 'provider.switched_on'])
})

test('an article that is hidden and shown again says both', async () => {
  const staff = await staffOf(app, app.a)
  const articleId = await a.articles.fresh()
  for (const published of [false, true]) await staff.article.setPublished.mutate({ articleId, published })
  const about = (await eventsOfA()).filter(({ subject_id }) => subject_id === decodeId('article', articleId))
  expect(about.map(({ event }) => event)).toEqual(['article.withdrawn', 'article.published'])
})

test('a kept time that another one replaces is given up by its visitor, one that runs out by nobody', async () => {
  const [first, second] = [await a.propose(), await a.propose()]
  app.clock.advance(holdMs + 1)
  await runJobs(app)
  expect(await stepsOf(first)).toEqual(['booking.held visitor', 'booking.cancelled visitor'])
  expect(await stepsOf(second)).toEqual(['booking.held visitor', 'booking.expired system'])
})

test('a kept time that ran out and stands in somebody’s way is freed by nobody too', async () => {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const wish = { serviceId: encodeId('service', serviceId), startsAt: '2026-03-20T10:00:00.000Z', ...somebody }
  const visitor = await newVisitor(app, app.a)
  const stale = await visitor.booking.propose.mutate({ nonce: nonce(), ...wish })
  app.clock.advance(holdMs + 1)
  const other = await newVisitor(app, app.a)
  await other.booking.propose.mutate({ nonce: nonce(), ...wish })
  expect(await stepsOf(stale.id)).toEqual(['booking.held visitor', 'booking.expired system'])
})

// What no single call of the examples leads to: money, and what happens on the day.
test('money that comes, and money that comes too late, is written down step by step', async () => {
  const { serviceId } = await addOffer(app, app.a)
  const staff = await staffOf(app, app.a)
  for (const [day, late] of [undefined, 'too late', 'and sent back by hand'].entries()) {
    const startsAt = `2026-03-${23 + day}T10:00:00.000Z`
    const wish = { serviceId: encodeId('service', serviceId), startsAt, ...somebody }
    const visitor = await newVisitor(app, app.a)
    const { id: bookingId } = await visitor.booking.propose.mutate({ nonce: nonce(), ...wish })
    await visitor.booking.confirm.mutate({ bookingId })
    const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    const { url } = await customer.payment.checkout.mutate({})
    app.stripe.control.holdWebhooks()
    const sessionId = sessionIdIn(url)
    await app.stripe.control.pay(sessionId, 'paid')
    if (late) await giveAway(app, bookingId, wish)
    await app.stripe.control.releaseWebhooks()
    await app.stripe.control.settled()
    if (late === 'and sent back by hand') {
      app.stripe.control.dropWebhooks(true)
      await app.stripe.control.refund(sessionId)
      app.stripe.control.dropWebhooks(false)
    }
    await runJobs(app)
    await runJobs(app)
  }
  const { entries } = await staff.audit.list.query({ about: 'payment' })
  expect(entries.map(({ event }) => event).slice(0, 8)).toEqual([
    'payment.refund_failed',
    'payment.refunded',
    'payment.refund_due',
    'payment.paid',
    'payment.refunded',
    'payment.refund_due',
    'payment.paid',
    'payment.paid',
  ])
})

test('a place for notices that fails for too long is switched off by nobody', async () => {
  const staff = await staffOf(app, app.a)
  await a.notices.room()
  const target = `${app.outside.url}/nobody-is-here`
  const { id } = await staff.notice.add.mutate({ kind: 'webhook', target, events: ['booking_confirmed'] })
  await runJobs(app)
  const failingSince = new Date(app.clock.now.getTime() - 3 * 86_400_000)
  await app.owner.updateTable('notice_channel').set({ failing_since: failingSince }).where('failures', '>', 0).execute()
  await staff.notice.test.mutate({ channelId: id })
  await runJobs(app)
  const off = (await eventsOfA()).find(({ event }) => event === 'notice.switched_off')
  expect(off).toMatchObject({ actor: 'system', subject_id: decodeId('notice_channel', id) })
})

test('a payment that is disputed says so, and how it went on', async () => {
  const terms = { deposit: { kind: 'percent', percent: 50 } }
  const { sessionId, id, customer } = await aBookingToPay(app, app.a, { terms })
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.dispute(sessionId)
  await app.stripe.control.settled()
  await customer.payment.checkout.mutate({})
  await app.stripe.control.closeDispute(sessionId, 'lost')
  await app.stripe.control.settled()
  const about = (await eventsOfA()).filter(({ subject_id }) => subject_id === decodeId('payment', id))
  expect(about.map(({ event }) => event)).toEqual(['payment.paid', 'payment.disputed', 'payment.dispute_moved'])
})

test('who is erased, and a business that is, leave behind who did it', async () => {
  const [staff, other] = [await staffOf(app, app.a), await staffOf(app, app.b)]
  await staff.customer.export.mutate({ customerId: a.customerId })
  await staff.customer.erase.mutate({ customerId: a.customerId })
  const about = (await eventsOfA()).filter(({ subject_id }) => subject_id === decodeId('customer', a.customerId))
  expect(about.slice(-2)).toMatchObject([
    { event: 'customer.exported', actor: 'member' },
    { event: 'customer.erased', actor: 'member' },
  ])
  await other.tenant.erase.mutate({ name: 'Tenant B' })
  const ofB = app.owner.selectFrom('audit_event').select(['event', 'actor']).where('tenant_id', '=', app.b.tenantId)
  expect(await ofB.execute()).toContainEqual({ event: 'tenant.erased', actor: 'member' })
})

test('setting up a business stands in its own records', async () => {
  const owner = await loggedIn(app.server.appUrl, await addUser(app))
  await owner.tenant.create.mutate(house)
  await owner.payment.connect.mutate({})
  const { actor_id, tenant_id } = await app.owner
    .selectFrom('audit_event')
    .select(['actor_id', 'tenant_id'])
    .where('event', '=', 'tenant.created')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(encodeId('tenant', tenant_id)).toBe((await owner.tenant.get.query({})).id)
  const { membershipId } = await owner.auth.me.query({})
  expect(encodeId('membership', actor_id as MembershipId)).toBe(membershipId) // of a member's event
})

const house = {
  name: 'The House',
  zone: 'Europe/Lisbon',
  currency: 'EUR',
  languages: ['en'],
  displayName: 'Vera',
}

test('every event of the inventory has been written by now', async () => {
  const all = await app.owner.selectFrom('audit_event').select('event').distinct().execute()
  const written = new Set(all.map(({ event }) => event))
  expect(namedInSource().filter((name) => !written.has(name))).toEqual([])
})

/** Steps of a booking are put together from its states; every other event is named where it is written. */
function namedInSource(): string[] {
  const rooms = new URL('../../../../packages/api/src/', import.meta.url)
  const sources = globSync('**/*.ts', { cwd: rooms, exclude: ['**/*.test.ts', 'core/audit-events.ts'] })
  const text = sources.map((file) => readFileSync(new URL(file, rooms), 'utf8')).join('\n')
  return Object.keys(auditEvents).filter((name) => name.startsWith('booking.') || text.includes(`'${name}'`))
}

async function eventsOfA() {
  return await app.owner
    .selectFrom('audit_event')
    .selectAll()
    .where('tenant_id', '=', app.a.tenantId)
    .orderBy('created_at')
    .execute()
}

/** What people do to their own account belongs to them and to no tenant. */
async function accountEvents() {
  return await app.owner.selectFrom('account_event').select('id').execute()
}

async function knownIds(): Promise<Set<string>> {
  return new Set([...(await eventsOfA()), ...(await accountEvents())].map(({ id }) => id))
}

async function stepsOf(bookingId: string): Promise<string[]> {
  const subject = decodeId('booking', bookingId)
  const steps = (await eventsOfA()).filter(({ subject_id }) => subject_id === subject)
  return steps.map(({ event, actor }) => `${event} ${actor}`)
}

async function move(bookingId: string, to: LaterState): Promise<void> {
  await workFor(app.server.deps, app.a.tenantId, async (work) => {
    const id = decodeId('booking', bookingId)
    const booking = await lockBooking(work.tx, app.a.tenantId, id).executeTakeFirstOrThrow()
    await moveBooking(work, booking, { to, now: app.clock.now })
  })
}
