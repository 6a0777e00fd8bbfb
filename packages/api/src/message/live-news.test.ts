import { encodeId } from '@frontdesk/api/core/id-schema'
import { aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

type Handlers<T> = { onStarted(): void; onData(event: { data: T }): void; onError(error: unknown): void }

/** The first thing that a stream says once it is open. */
async function firstOf<T>(subscribe: (handlers: Handlers<T>) => { unsubscribe(): void }) {
  const [started, first] = [Promise.withResolvers<void>(), Promise.withResolvers<T>()]
  const stream = subscribe({
    onStarted: started.resolve,
    onData: ({ data }) => first.resolve(data),
    onError: first.reject,
  })
  await started.promise
  return async () => {
    const said = await first.promise
    stream.unsubscribe()
    return said
  }
}

async function arrange() {
  // The latest is the first in the inbox.
  app.clock.advance(1_000)
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  return { visitor, staff, conversationId: conversations[0]?.id ?? '' }
}

test('a visitor is told that the business writes, and how far it has read', async () => {
  const { visitor, staff, conversationId } = await arrange()
  const typing = await firstOf((handlers) => visitor.live.messages.subscribe({ lastEventId: '1' }, handlers))
  await staff.conversation.typing.mutate({ conversationId })
  expect(await typing()).toEqual({ live: 'typing', seq: 0 })

  const seen = await firstOf((handlers) => visitor.live.messages.subscribe({ lastEventId: '1' }, handlers))
  await staff.conversation.markRead.mutate({ conversationId, seq: 1 })
  expect(await seen()).toEqual({ live: 'seen', seq: 1 })
  expect(await visitor.thread.get.query({})).toMatchObject({ seenSeq: 1 })
})

test('a visitor is told that their bank is asked for the money, and nobody else is', async () => {
  const { visitor, sessionId, bookingId } = await aBookingToPay(app, app.a, { currency: 'EUR' })
  const other = await newVisitor(app, app.a)
  await other.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  const { lastSeq } = await visitor.thread.get.query({})
  const told = await firstOf((handlers) => visitor.live.messages.subscribe({ lastEventId: `${lastSeq}` }, handlers))
  const heard = await firstOf((handlers) => other.live.messages.subscribe({ lastEventId: '1' }, handlers))
  await app.stripe.control.pay(sessionId, 'delayed')
  await app.stripe.control.settled()
  expect(await told()).toEqual({ live: 'payment', seq: 0 })
  const booking = await visitor.booking.get.query({ bookingId: encodeId('booking', bookingId) })
  expect(booking).toMatchObject({ state: 'awaiting_payment', payment: 'processing' })
  await other.message.send.mutate({ nonce: 'nonce-0002', text: 'Still there?' })
  expect(await heard()).toMatchObject({ text: 'Still there?' })
})

test('the staff are told who writes in the conversation that they look at, and in no other', async () => {
  const { visitor, staff, conversationId } = await arrange()
  const other = await newVisitor(app, app.a)
  await other.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello too' })
  const heard = await firstOf((handlers) => staff.live.changes.subscribe({ conversationId }, handlers))
  await other.thread.typing.mutate({})
  await visitor.thread.typing.mutate({})
  expect(await heard()).toEqual({ what: 'typing' })
})

test('the staff see how far a visitor has read', async () => {
  const { visitor, staff, conversationId } = await arrange()
  await staff.message.send.mutate({ conversationId, nonce: 'nonce-0002', text: 'Good morning' })
  expect(await staff.conversation.get.query({ conversationId })).toMatchObject({ personReadSeq: 0 })
  await visitor.thread.markRead.mutate({ seq: 2 })
  expect(await staff.conversation.get.query({ conversationId })).toMatchObject({ personReadSeq: 2 })
})
