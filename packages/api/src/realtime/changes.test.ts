import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('the staff hear of a new message, their own business only', async () => {
  const ours = await listenTo((handlers) =>
    staffOf(app, app.a).then((member) => member.live.changes.subscribe({}, handlers)),
  )
  const theirs = await listenTo((handlers) =>
    staffOf(app, app.b).then((member) => member.live.changes.subscribe({}, handlers)),
  )
  await (await newVisitor(app, app.a)).message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  expect(await ours.next()).toEqual({ what: 'conversation' })
  await (await newVisitor(app, app.b)).message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  // Theirs comes after ours, and is the first thing they hear.
  expect(await theirs.next()).toEqual({ what: 'conversation' })
  expect(theirs.heard).toHaveLength(1)
  ours.stop()
  theirs.stop()
})

test('a booking wakes the staff and the customer whose project it is', async () => {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0, needsApproval: true })
  const visitor = await newVisitor(app, app.a)
  const wish = {
    nonce: 'nonce-0001',
    serviceId: encodeId('service', serviceId),
    startsAt: '2026-03-12T10:00:00.000Z',
    ...somebody,
  }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  const member = await staffOf(app, app.a)
  const hub = await listenTo(async (handlers) => customer.live.changes.subscribe({}, handlers))
  const admin = await listenTo(async (handlers) => member.live.changes.subscribe({}, handlers))
  await member.booking.approve.mutate({ bookingId })
  expect(await hub.next()).toEqual({ what: 'project' })
  const whats = [await admin.next(), await admin.next(), await admin.next()].map(({ what }) => what)
  expect(new Set(whats)).toEqual(new Set(['booking', 'project', 'conversation']))
  hub.stop()
  admin.stop()
})

test('a stream goes on when the token that it began with is replaced', async () => {
  const member = await staffOf(app, app.a)
  const stream = await listenTo(async (handlers) => member.live.changes.subscribe({}, handlers))
  app.clock.advance(16 * 60_000)
  await member.auth.me.query({})
  app.clock.advance(2 * 60_000)
  await (await newVisitor(app, app.a)).message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  expect(await stream.next()).toEqual({ what: 'conversation' })
  stream.stop()
})

test('a stream ends with the session behind it', async () => {
  const member = await staffOf(app, app.a)
  const stream = await listenTo(async (handlers) => member.live.changes.subscribe({}, handlers))
  await member.auth.logout.mutate({})
  await (await newVisitor(app, app.a)).message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  await expect(stream.next()).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  expect(stream.heard).toEqual([])
})

test('who comes back is told at once that anything may have changed', async () => {
  const jar = cookieJar()
  await staffOf(app, app.a, { jar })
  const stream = await asOwnPage(jar)(`${app.server.appUrl}/api/member/live.changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'last-event-id': '7' },
  })
  let text = ''
  for await (const chunk of stream.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.split('"what"').length === 4) break
  }
  expect(text.match(/"what":"\w+"/g)).toEqual(['"what":"conversation"', '"what":"booking"', '"what":"project"'])
})

type Changed = { what: string }
type Handlers = { onStarted(): void; onData(event: { data: Changed }): void; onError(error: unknown): void }

/** A stream that is open, and what it says one by one. */
async function listenTo(subscribe: (handlers: Handlers) => Promise<{ unsubscribe(): void }>) {
  const heard: Changed[] = []
  const arrivals: { resolve(changed: Changed): void; reject(error: unknown): void; promise: Promise<Changed> }[] = []
  const arrival = (at: number) => (arrivals[at] ??= Promise.withResolvers<Changed>())
  const started = Promise.withResolvers<void>()
  const subscription = await subscribe({
    onStarted: started.resolve,
    onData: ({ data }) => arrival(heard.push(data) - 1).resolve(data),
    onError: (error) => {
      arrival(heard.length).reject(error)
      started.reject(error)
    },
  })
  await started.promise
  let read = 0
  return { heard, next: () => arrival(read++).promise, stop: () => subscription.unsubscribe() }
}
