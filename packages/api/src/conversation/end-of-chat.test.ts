import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

let count = 0
const nonce = () => `nonce-${String(++count).padStart(4, '0')}`

async function aChat() {
  const visitor = await newVisitor(app, app.a)
  const { id } = await visitor.message.send.mutate({ nonce: nonce(), text: 'Hello' })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.id === id)?.id ?? ''
  const entries = async () => (await visitor.message.list.query({ afterSeq: 0 })).messages
  return { visitor, member, conversationId, entries }
}

test('a visitor ends their chat once, however often they say so, and it is put away if it was read', async () => {
  const { visitor, member, conversationId, entries } = await aChat()
  await member.message.send.mutate({ conversationId, nonce: nonce(), text: 'Hello Vera' })
  await visitor.thread.end.mutate({})
  await visitor.thread.end.mutate({})
  expect((await entries()).map(({ ended }) => ended)).toEqual([undefined, undefined, 'visitor'])
  expect((await visitor.thread.get.query({})).status).toBe('closed')
})

test('what nobody of the staff has read stays open for them after its visitor has left', async () => {
  const { visitor, member, conversationId } = await aChat()
  await visitor.thread.end.mutate({})
  expect(await member.conversation.get.query({ conversationId })).toMatchObject({ status: 'open', unread: 2 })
})

test('where nothing was said there is nothing to end', async () => {
  const visitor = await newVisitor(app, app.a)
  await visitor.thread.end.mutate({})
  expect(await visitor.message.list.query({ afterSeq: 0 })).toEqual({ messages: [], lastSeq: 0 })
})

test('a member who closes a chat ends it for its visitor, by name and without an unread message', async () => {
  const { visitor, member, conversationId, entries } = await aChat()
  await member.conversation.setStatus.mutate({ conversationId, status: 'closed' })
  expect((await entries()).at(-1)).toMatchObject({ author: 'system', ended: 'member', authorName: 'Sam Staff' })
  expect((await member.conversation.get.query({ conversationId })).unread).toBe(0)

  await member.conversation.setStatus.mutate({ conversationId, status: 'open' })
  await member.conversation.setStatus.mutate({ conversationId, status: 'closed' })
  expect(await entries()).toHaveLength(2)
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Wait' })
  await visitor.thread.end.mutate({})
  expect((await entries()).map(({ ended }) => ended)).toEqual([undefined, 'member', undefined, 'visitor'])
})

test('a chat is rated once for each end, which leaves it closed', async () => {
  const { visitor, member, conversationId, entries } = await aChat()
  await member.conversation.setStatus.mutate({ conversationId, status: 'closed' })
  await visitor.thread.rate.mutate({ rating: 4, comment: 'Quick and kind' })
  await visitor.thread.rate.mutate({ rating: 1 })
  expect(await entries()).toMatchObject([
    { text: 'Hello' },
    { ended: 'member' },
    { author: 'visitor', rating: 4, text: 'Quick and kind' },
  ])
  expect(await member.conversation.get.query({ conversationId })).toMatchObject({ status: 'closed', unread: 1 })

  await visitor.message.send.mutate({ nonce: nonce(), text: 'One more thing' })
  await visitor.thread.end.mutate({})
  await visitor.thread.rate.mutate({ rating: 5 })
  expect((await entries()).at(-1)).toMatchObject({ rating: 5, text: null })
})

test('a chat that has not ended is not rated, and neither is one that never began', async () => {
  const { visitor } = await aChat()
  const refused = { data: { code: 'wrong_state' } }
  await expect(visitor.thread.rate.mutate({ rating: 5 })).rejects.toMatchObject(refused)
  await expect((await newVisitor(app, app.a)).thread.rate.mutate({ rating: 5 })).rejects.toMatchObject(refused)
  await expect(visitor.thread.rate.mutate({ rating: 6 })).rejects.toMatchObject({ data: { code: 'invalid' } })
})
