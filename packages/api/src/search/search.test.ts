import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PersonArranged, arrangePerson } from '../../test/arrange-person.ts'

let app: TestApp
let maria: PersonArranged
beforeAll(async () => {
  app = await startTestApp()
  maria = await arrangePerson(app, app.a, { name: 'María Souza', email: 'msouza@example.org', secret: 'two poodles' })
  app.clock.advance(1_000)
  await arrangePerson(app, app.a, {
    name: 'Jon Lee',
    email: 'jon@example.com',
    secret: 'a cat',
    at: '2026-03-13T10:00:00Z',
  })
})
afterAll(() => app[Symbol.asyncDispose]())

describe('among customers', () => {
  test.each([
    ['mar', ['María Souza']],
    ['SOUZA maria', ['María Souza']],
    ['msouza@example.org', ['María Souza']],
    ['example', ['Jon Lee', 'María Souza']],
    ['lee souza', []],
    ['poodles', []],
    ['…', []],
  ])('%j finds %j', async (search, names) => {
    const { customers } = await maria.staff.customer.list.query({ search })
    expect(customers.map(({ name }) => name).toSorted()).toEqual(names)
  })

  test('nothing typed lists all, newest first', async () => {
    const { customers } = await maria.staff.customer.list.query({})
    expect(customers.map(({ name }) => name)).toEqual(['Jon Lee', 'María Souza'])
  })

  test('what is found comes in pages, whose cursor is good for the same search only', async () => {
    const first = await maria.staff.customer.list.query({ search: 'example', limit: 1 })
    const cursor = first.nextCursor ?? ''
    const second = await maria.staff.customer.list.query({ search: 'example', limit: 1, cursor })
    expect([...first.customers, ...second.customers].map(({ name }) => name).toSorted()).toEqual([
      'Jon Lee',
      'María Souza',
    ])
    await expect(maria.staff.customer.list.query({ search: 'exam', cursor })).rejects.toMatchObject({
      data: { code: 'invalid' },
    })
  })
})

describe('in the inbox', () => {
  test('a word finds the threads it was said in, each with the last message that has it', async () => {
    const { conversations } = await maria.staff.conversation.search.query({ search: 'poodle' })
    expect(conversations.map(({ match, customerName }) => `${match?.text} (${customerName})`).toSorted()).toEqual([
      'In the chat: two poodles (María Souza)',
      'In the hub: two poodles (María Souza)',
    ])
  })

  test('a name finds the threads with that person, closed ones too', async () => {
    const agent = await staffOf(app, app.a, { role: 'agent' })
    const before = await agent.conversation.search.query({ search: 'maria' })
    await agent.conversation.setStatus.mutate({ conversationId: before.conversations[0]?.id ?? '', status: 'closed' })
    const { conversations } = await agent.conversation.search.query({ search: 'maria' })
    expect(conversations.map(({ match, channel }) => `${channel} ${match?.text}`).toSorted()).toEqual([
      'project undefined',
      'widget undefined',
    ])
  })

  test('words count together only where they were said together', async () => {
    expect((await maria.staff.conversation.search.query({ search: 'chat poodles' })).conversations).toHaveLength(1)
    expect((await maria.staff.conversation.search.query({ search: 'cat poodles' })).conversations).toEqual([])
    expect((await maria.staff.conversation.search.query({ search: '?!' })).conversations).toEqual([])
  })
})

test('the words of one business find nothing in another', async () => {
  const visitor = await newVisitor(app, app.b)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Do you like poodles?' })
  const staff = await staffOf(app, app.b)
  expect((await staff.customer.list.query({ search: 'maria' })).customers).toEqual([])
  const { conversations } = await staff.conversation.search.query({ search: 'poodles' })
  expect(conversations.map(({ match }) => match?.text)).toEqual(['Do you like poodles?'])
})
