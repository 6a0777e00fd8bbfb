import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('what a visitor writes is in the inbox, unread until a member answers', async () => {
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  const last = await visitor.message.send.mutate({ nonce: 'nonce-0002', text: 'Is anybody there?' })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  const mine = conversations.find(({ lastMessage }) => lastMessage?.id === last.id)
  expect(mine).toMatchObject({
    channel: 'widget',
    customerName: null,
    unread: 2,
    lastMessage: last,
    lastMessageAt: last.sentAt,
  })
  const conversationId = mine?.id ?? ''

  const answer = await member.message.send.mutate({ conversationId, nonce: 'nonce-0003', text: 'Yes!' })
  expect(answer).toMatchObject({ seq: 3, author: 'member', authorName: 'Sam Staff' })
  expect(await member.message.send.mutate({ conversationId, nonce: 'nonce-0003', text: 'Yes!' })).toEqual(answer)
  expect(await member.conversation.get.query({ conversationId })).toMatchObject({
    unread: 0,
    lastSeq: 3,
    siteName: 'Web site',
  })
  expect((await member.message.list.query({ conversationId, afterSeq: 1 })).messages).toEqual([last, answer])
  expect(await member.message.list.query({ conversationId, afterSeq: 3 })).toEqual({ messages: [], lastSeq: 3 })
  expect((await visitor.message.list.query({ afterSeq: 2 })).messages).toEqual([answer])
})

test('a member marks a thread read up to a message, and never back', async () => {
  const { visitor, conversationId, member } = await threadOf(app)
  await visitor.message.send.mutate({ nonce: 'nonce-0002', text: 'One more thing' })
  await member.conversation.markRead.mutate({ conversationId, seq: 1 })
  expect((await member.conversation.get.query({ conversationId })).unread).toBe(1)
  await member.conversation.markRead.mutate({ conversationId, seq: 2_000_000_000 })
  await member.conversation.markRead.mutate({ conversationId, seq: 0 })
  expect((await member.conversation.get.query({ conversationId })).unread).toBe(0)
  await visitor.message.send.mutate({ nonce: 'nonce-0003', text: 'And another' })
  expect((await member.conversation.get.query({ conversationId })).unread).toBe(1)
})

test('a closed thread opens again when its person writes, and not when a member does', async () => {
  const { visitor, conversationId, member } = await threadOf(app)
  await member.conversation.setStatus.mutate({ conversationId, status: 'closed' })
  await member.message.send.mutate({ conversationId, nonce: 'nonce-0002', text: 'Good bye' })
  expect(await listed(member, 'closed')).toContain(conversationId)
  expect((await visitor.thread.get.query({})).status).toBe('closed')
  await visitor.message.send.mutate({ nonce: 'nonce-0003', text: 'Wait!' })
  expect(await listed(member, 'open')).toContain(conversationId)
  expect(await listed(member, 'closed')).not.toContain(conversationId)
  const events = await app.owner
    .selectFrom('audit_event')
    .select(['event', 'actor'])
    .where('event', 'like', 'conversation.%')
    .execute()
  expect(events).toEqual([{ event: 'conversation.closed', actor: 'member' }])
})

test('a thread shows who its person is and what they have booked', async () => {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const { visitor, conversationId, member } = await threadOf(app)
  const wish = {
    nonce: 'nonce-0001',
    serviceId: encodeId('service', serviceId),
    startsAt: '2026-03-12T10:00:00.000Z',
    ...somebody,
  }
  const { id } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId: id })
  const conversation = await member.conversation.get.query({ conversationId })
  expect(conversation).toMatchObject({ customerName: somebody.name, customerEmail: somebody.email })
  expect(conversation.bookings).toMatchObject([{ id, state: 'confirmed', customerName: somebody.name }])

  const projectId = conversation.bookings[0]?.projectId ?? ''
  const project = await member.project.get.query({ projectId })
  const ofProject = await member.conversation.get.query({ conversationId: project.conversationId })
  expect(ofProject).toMatchObject({
    channel: 'project',
    projectId,
    siteName: null,
    customerName: somebody.name,
    lastMessage: null,
  })
  expect(ofProject.bookings).toEqual(conversation.bookings)
  expect(await listed(member, 'open')).not.toContain(project.conversationId)

  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId: id })).url)
  const asked = await customer.message.send.mutate({ nonce: 'nonce-0002', text: 'May I bring my dog?' })
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  expect(conversations.find((thread) => thread.id === project.conversationId)).toMatchObject({
    channel: 'project',
    customerName: somebody.name,
    lastMessage: asked,
    unread: 1,
  })
})

test('a hold that its visitor gives back for another time is not worth a line', async () => {
  const { visitor, member, conversationId } = await threadOf(app)
  const { serviceId, providerId } = await addOffer(app, app.a)
  const place = { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
  const wish = { ...place, startsAt: '2026-03-18T10:00:00.000Z', nonce: 'nonce-0002', ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.release.mutate({ bookingId })
  expect(await member.conversation.get.query({ conversationId })).toMatchObject({ lastSeq: 1, unread: 1 })
})

test('nobody of another business sees a thread, whatever they ask', async () => {
  const { conversationId } = await threadOf(app)
  const stranger = await staffOf(app, app.b)
  expect((await stranger.conversation.list.query({ status: 'open' })).conversations).toEqual([])
  const missing = { data: { code: 'not_found' } }
  for (const id of [conversationId, 'cnv_00000000000000000000000000', 'nonsense']) {
    await expect(stranger.conversation.get.query({ conversationId: id })).rejects.toMatchObject(missing)
    await expect(stranger.conversation.markRead.mutate({ conversationId: id, seq: 1 })).rejects.toMatchObject(missing)
    await expect(
      stranger.conversation.setStatus.mutate({ conversationId: id, status: 'closed' }),
    ).rejects.toMatchObject(missing)
    await expect(stranger.message.list.query({ conversationId: id, afterSeq: 0 })).rejects.toMatchObject(missing)
    await expect(
      stranger.message.send.mutate({ conversationId: id, nonce: 'nonce-0001', text: 'Hi' }),
    ).rejects.toMatchObject(missing)
  }
})

async function threadOf(app: TestApp) {
  const visitor = await newVisitor(app, app.a)
  const { id } = await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const found = conversations.find(({ lastMessage }) => lastMessage?.id === id)
  return { visitor, member, conversationId: found?.id ?? '' }
}

async function listed(member: Awaited<ReturnType<typeof staffOf>>, status: 'open' | 'closed') {
  return (await member.conversation.list.query({ status, limit: 50 })).conversations.map(({ id }) => id as string)
}
