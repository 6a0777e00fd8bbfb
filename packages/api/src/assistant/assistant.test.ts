import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
let visitor: Awaited<ReturnType<typeof newVisitor>>
let articleId: string
beforeEach(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
  visitor = await newVisitor(app, app.a)
  articleId = (await member.article.create.mutate(parking)).id
})
afterEach(() => app[Symbol.asyncDispose]())

const parking = { language: 'en', title: 'Where can I park?', body: 'Behind the house.', published: true } as const
const question = { nonce: 'question-1', text: 'Is there a place to park?' }

test('a question is answered in the thread, once, with the articles that have it', async () => {
  await visitor.message.send.mutate(question)
  await visitor.message.send.mutate(question)
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  expect(messages).toMatchObject([
    { author: 'visitor', text: question.text },
    {
      author: 'assistant',
      authorName: null,
      text: null,
      assistant: { said: 'answer', articles: [{ id: articleId, opening: 'Behind the house.', helpful: null }] },
    },
  ])
})

test('the staff see in the thread what the assistant answered and what the visitor thought of it', async () => {
  await visitor.message.send.mutate(question)
  const messageId = await answerOf()
  await visitor.article.rate.mutate({ messageId, articleId, helpful: false })
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  const [thread] = conversations
  expect(thread?.lastMessage?.assistant).toMatchObject({ articles: [{ title: parking.title, helpful: false }] })
  const { messages } = await member.message.list.query({ conversationId: thread?.id ?? '', afterSeq: 1 })
  expect(messages[0]?.assistant).toMatchObject({ said: 'answer', articles: [{ id: articleId, helpful: false }] })
})

test('whether it helped is counted once an answer, and can be taken back', async () => {
  await visitor.message.send.mutate(question)
  const messageId = await answerOf()
  const counts = async (helpful: boolean) => {
    await visitor.article.rate.mutate({ messageId, articleId, helpful })
    const article = await member.article.get.query({ articleId })
    return [article.helpful, article.unhelpful]
  }
  expect(await counts(true)).toEqual([1, 0])
  expect(await counts(true)).toEqual([1, 0])
  expect(await counts(false)).toEqual([0, 1])
})

test('nobody says of another one’s answer whether it helped', async () => {
  await visitor.message.send.mutate(question)
  const messageId = await answerOf()
  for (const other of [await newVisitor(app, app.a), await newVisitor(app, app.b)]) {
    await expect(other.article.rate.mutate({ messageId, articleId, helpful: true })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
  }
  expect(await member.article.get.query({ articleId })).toMatchObject({ helpful: 0, unhelpful: 0 })
})

test('a withdrawn article is named in no thread any more', async () => {
  await visitor.message.send.mutate(question)
  await member.article.setPublished.mutate({ articleId, published: false })
  const { messages } = await visitor.message.list.query({ afterSeq: 1 })
  expect(messages[0]?.assistant).toEqual({ said: 'answer', articles: [] })
  await member.article.remove.mutate({ articleId })
  expect((await visitor.message.list.query({ afterSeq: 0 })).messages).toHaveLength(2)
})

test('whoever asks for a person gets one, with the whole thread, and the assistant keeps quiet', async () => {
  await visitor.message.send.mutate(question)
  await visitor.assistant.handOver.mutate({ nonce: 'hand-over-1' })
  await visitor.assistant.handOver.mutate({ nonce: 'hand-over-1' })
  await visitor.message.send.mutate({ nonce: 'question-2', text: 'Can I park a van?' })
  expect(await voices()).toEqual(['visitor', 'assistant answer', 'assistant person', 'visitor'])
  const { entries } = await member.audit.list.query({ about: 'conversation' })
  expect(entries.map(({ event }) => event)).toEqual(['conversation.handed_over'])

  app.clock.advance(12 * 3_600_000 + 1)
  visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: 'question-3', text: 'Where do I park?' })
  expect(await voices()).toEqual(['visitor', 'assistant answer'])
})

test('a visitor can ask for a person before they have said anything', async () => {
  await visitor.assistant.handOver.mutate({ nonce: 'hand-over-1' })
  expect(await voices()).toEqual(['assistant person'])
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  expect(conversations).toMatchObject([{ unread: 1, lastMessage: { assistant: { said: 'person', articles: [] } } }])
})

test('who asks for a person is new to the staff again, also in a chat that they had read and put away', async () => {
  await visitor.message.send.mutate(question)
  const inbox = async () => (await member.conversation.list.query({ status: 'open' })).conversations
  const conversationId = (await inbox())[0]?.id ?? ''
  await member.conversation.markRead.mutate({ conversationId, seq: 2 })
  await member.conversation.setStatus.mutate({ conversationId, status: 'closed' })
  expect(await inbox()).toEqual([])
  const other = await newVisitor(app, app.a)
  app.clock.advance(1_000)
  await other.message.send.mutate({ nonce: 'somebody-else', text: 'Hello' })

  const [started, woken] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()]
  const stream = member.live.changes.subscribe(
    {},
    {
      onStarted: () => started.resolve(),
      onData: (event: { data: { what: string } }) => woken.resolve(event.data.what),
      onError: (error: unknown) => woken.reject(error),
    },
  )
  await started.promise
  app.clock.advance(1_000)
  await visitor.assistant.handOver.mutate({ nonce: 'hand-over-1' })
  expect(await woken.promise).toBe('conversation')
  stream.unsubscribe()
  const [first] = await inbox()
  expect(first?.id).toBe(conversationId)
  expect(first?.unread).toBeGreaterThan(0)
})

test('a site can do without answers', async () => {
  const { sites } = await member.site.list.query({})
  const siteId = sites[0]?.id ?? ''
  await member.site.set.mutate({ siteId, section: 'assistant', value: { answers: false } })
  await visitor.message.send.mutate(question)
  expect(await voices()).toEqual(['visitor'])
})

test('a visitor is told where the business is and when it can be booked', async () => {
  await addOffer(app, app.a)
  await addOffer(app, app.a)
  await app.owner.updateTable('tenant').set({ address: 'Rua das Flores 12' }).where('id', '=', app.a.tenantId).execute()
  const { address, hours } = await visitor.assistant.business.query({})
  expect(address).toBe('Rua das Flores 12')
  expect(hours).toEqual([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 540, to: 1020 })))
})

test('the assistant does not talk into what a person of the business has begun', async () => {
  await visitor.message.send.mutate({ nonce: 'hello-12', text: 'Hello' })
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  await member.message.send.mutate({ conversationId: conversations[0]?.id ?? '', nonce: 'reply-12', text: 'Hi!' })
  await visitor.message.send.mutate(question)
  expect(await voices()).toEqual(['visitor', 'member', 'visitor'])
})

async function answerOf(): Promise<string> {
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  return messages.find(({ author }) => author === 'assistant')?.id ?? ''
}

async function voices(): Promise<string[]> {
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  return messages.map(({ author, assistant }) => (assistant ? `${author} ${assistant.said}` : author))
}
