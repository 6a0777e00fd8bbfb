import { budgets } from '../limit/limits.ts'
import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { newAddress } from '@frontdesk/testkit/new-address'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const nonce = () => crypto.randomUUID()
const start = () => visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })

/** Everything but what is another each time. */
async function answerTo(accessToken: string): Promise<unknown> {
  const response = await fetch(`${app.server.widgetUrl}/api/visitor/message.send`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': newAddress(),
      authorization: `Bearer ${accessToken}`,
    },
    body: JSON.stringify({ nonce: nonce(), text: 'Hello' }),
  })
  const headers = Object.fromEntries(response.headers)
  for (const name of ['date', 'x-request-id']) delete headers[name]
  const body = (await response.text()).replaceAll(/req_[0-9a-f]+/g, 'req')
  return { status: response.status, headers, body }
}

test('a blocked visitor is answered like one who has written too much, and may read on', async () => {
  const staff = await staffOf(app, app.a)
  const [blocked, busy] = [await start(), await start()]
  await answerTo(blocked.accessToken)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const [{ id: conversationId } = { id: '' }] = conversations
  await staff.conversation.block.mutate({ conversationId, isBlocked: true })
  expect(await staff.conversation.get.query({ conversationId })).toMatchObject({ isBlocked: true })

  const { limiter, limitSecrets } = app.server.deps
  const endsAt = new Date(app.clock.now.getTime() + 3_600_000)
  endsAt.setUTCMinutes(0, 0, 0)
  const { id } = await app.owner
    .selectFrom('visitor_session')
    .select('id')
    .where('blocked_at', 'is', null)
    .executeTakeFirstOrThrow()
  const hash = limitSecrets.hash('budget', 'message', id)
  const { limit } = budgets.message
  for (let at = 0; at < limit; at++) await limiter.count([{ hash, limit, endsAt, windowMs: 3_600_000 }])

  // As many calls of each, since how many are left is told.
  const over = await answerTo(busy.accessToken)
  const blockedToo = await answerTo((await renewed(blocked)).accessToken)
  expect(over).toMatchObject({ status: 429 })
  expect(blockedToo).toEqual(over)
  const reading = visitorClient(app.server.widgetUrl, (await renewed(busy)).accessToken)
  expect(await reading.thread.get.query({})).toMatchObject({ status: 'open' })

  await staff.conversation.block.mutate({ conversationId, isBlocked: false })
  expect(await answerTo((await start()).accessToken)).toMatchObject({ status: 200 })
})

async function renewed({ refreshToken }: { refreshToken: string }) {
  return await visitorClient(app.server.widgetUrl).session.refresh.mutate({ refreshToken })
}

test('who may not write may not book either, nor say anything in another way', async () => {
  const staff = await staffOf(app, app.a)
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Only me' })
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const { id: conversationId = '' } = conversations.find(({ lastMessage }) => lastMessage?.text === 'Only me') ?? {}
  await staff.message.send.mutate({ conversationId, nonce: nonce(), text: 'Go away' })
  await visitor.thread.end.mutate({})
  await staff.conversation.block.mutate({ conversationId, isBlocked: true })

  const wish = {
    serviceId: 'svc_x',
    startsAt: '2026-03-20T10:00:00.000Z',
    name: 'V',
    email: 'v@example.com',
    zone: 'UTC',
  }
  const mail = { nonce: nonce(), email: 'v@example.com' }
  const ways = {
    book: () => visitor.booking.propose.mutate({ nonce: nonce(), ...wish }),
    rate: () => visitor.thread.rate.mutate({ rating: 1, comment: 'And another thing' }),
    callSomebody: () => visitor.assistant.handOver.mutate({ nonce: nonce() }),
    end: () => visitor.thread.end.mutate({}),
    mailCopy: () => visitor.thread.mailCopy.mutate(mail),
    mailWayOn: () => visitor.thread.mailWayOn.mutate(mail),
  }
  for (const [name, go] of Object.entries(ways)) {
    await expect(go(), name).rejects.toMatchObject({ data: { code: 'slow_down' } })
  }
  const { messages } = await staff.message.list.query({ conversationId, afterSeq: 0 })
  expect(messages.map(({ text, ended }) => text ?? ended)).toEqual(['Only me', 'Go away', 'visitor'])
})
