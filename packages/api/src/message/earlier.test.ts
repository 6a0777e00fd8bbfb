import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { fillThread } from '@frontdesk/testkit/fill-thread'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

async function longThread(length: number) {
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'The first' })
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.text === 'The first')?.id ?? ''
  await fillThread(app, app.a, { conversationId, length })
  return { visitor, staff, conversationId }
}
const seqs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

test('a thread is read from its end, a page at a time, until there is no more', async () => {
  const { visitor, staff, conversationId } = await longThread(120)
  const newest = await visitor.message.earlier.query({})
  expect(newest.messages.map(({ seq }) => seq)).toEqual(seqs(71, 120))
  expect(newest.hasMore).toBe(true)
  const [first] = newest.messages
  const before = await visitor.message.earlier.query({ beforeSeq: first?.seq ?? 0 })
  expect(before.messages.map(({ seq }) => seq)).toEqual(seqs(21, 70))
  const last = await visitor.message.earlier.query({ beforeSeq: 21 })
  expect(last.messages.map(({ seq }) => seq)).toEqual(seqs(1, 20))
  expect(last.hasMore).toBe(false)
  expect(last.messages[0]).toMatchObject({ author: 'visitor', text: 'The first' })
  expect(await visitor.message.earlier.query({ beforeSeq: 1 })).toEqual({ messages: [], hasMore: false })
  // The staff read the same pages.
  expect(await staff.message.earlier.query({ conversationId })).toMatchObject({
    hasMore: true,
    messages: newest.messages,
  })
  expect(await staff.message.earlier.query({ conversationId, beforeSeq: 21 })).toMatchObject({ hasMore: false })
})

test('exactly one page has nothing before it, and a thread that never began has nothing', async () => {
  const { visitor } = await longThread(50)
  const page = await visitor.message.earlier.query({})
  expect(page.messages).toHaveLength(50)
  expect(page.hasMore).toBe(false)
  const nobody = await newVisitor(app, app.a)
  expect(await nobody.message.earlier.query({})).toEqual({ messages: [], hasMore: false })
})
