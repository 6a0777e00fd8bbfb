import { aPdf, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeId } from '../core/id-schema.ts'

let app: TestApp
let secret: string
beforeAll(async () => {
  app = await startTestApp()
  secret = await identitySecret(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

let count = 0
const nonce = () => `nonce-${String(++count).padStart(4, '0')}`
const client = (accessToken?: string) => visitorClient(app.server.widgetUrl, accessToken)
const files = ({ accessToken }: { accessToken: string }) =>
  fileClient(app.server.widgetUrl, 'visitor', withBearer(accessToken))
const mailsTo = (email: string) => app.mailbox.mails().filter(({ to }) => to.includes(email))
const identify = (sub: string, refreshToken?: string) => {
  const token = signToken(secret, { ...claimsOf(app, app.a, sub), jti: nonce(), email: `${sub}@example.com` })
  return client().session.identify.mutate({ siteKey: app.a.siteKey, token, refreshToken })
}

/** Somebody who has said something as who they are, and goes on in a browser that does not know them. */
async function twoVisits() {
  const sub = `user-${++count}`
  const home = await identify(sub)
  await client(home.accessToken).message.send.mutate({ nonce: nonce(), text: 'Said at home' })
  const away = await client().session.start.mutate({ siteKey: app.a.siteKey })
  return { away, sub, join: () => identify(sub, away.refreshToken) }
}

/** Another pair of tokens, since each may ask for few mails. */
async function renew(pair: { accessToken: string; refreshToken: string }) {
  return Object.assign(pair, await client().session.refresh.mutate({ refreshToken: pair.refreshToken }))
}

async function answered(accessToken: string) {
  const { id } = await client(accessToken).message.send.mutate({ nonce: nonce(), text: 'Said away' })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.id === id)?.id ?? ''
  await member.message.send.mutate({ conversationId, nonce: nonce(), text: 'An answer' })
}

test('a file that was sent goes along, and is read by whom it is from', async () => {
  const { away, join } = await twoVisits()
  const { id } = await keptIn(await files(away).keep(aPdf))
  await client(away.accessToken).message.send.mutate({ nonce: nonce(), text: 'A letter', attachmentIds: [id] })
  const read = await files(await join()).read(id)
  expect(read.status).toBe(200)
  expect(Buffer.from(await read.arrayBuffer())).toEqual(aPdf)
})

test('a file that was kept and not sent yet is sent by whoever they turned out to be', async () => {
  const { away, join } = await twoVisits()
  const { id } = await keptIn(await files(away).keep(aPdf))
  const known = await join()
  await client(known.accessToken).message.send.mutate({ nonce: nonce(), text: 'A letter', attachmentIds: [id] })
  expect((await files(known).read(id)).status).toBe(200)
})

test('an address that was typed before gets no copy of what is said afterwards, and is forgotten', async () => {
  const { away, join } = await twoVisits()
  await answered(away.accessToken)
  await client(away.accessToken).thread.mailCopy.mutate({ nonce: nonce(), email: 'copy@example.com' })
  await join()
  await runJobs(app)
  expect(mailsTo('copy@example.com')).toEqual([])
  const waiting = app.owner.selectFrom('chat_mail').select('id').where('email_sealed', 'is not', null)
  expect(await waiting.execute()).toEqual([])
})

test('nor does one that had to wait, where somebody new goes on in the same visit', async () => {
  const first = await client().session.start.mutate({ siteKey: app.a.siteKey })
  await answered(first.accessToken)
  for (let copy = 0; copy < 11; copy++) {
    app.clock.advance(1_000)
    await client((await renew(first)).accessToken).thread.mailCopy.mutate({ nonce: nonce(), email: 'wait@example.com' })
    await runJobs(app)
  }
  expect(mailsTo('wait@example.com')).toHaveLength(10)
  const known = await identify(`user-${++count}`, first.refreshToken)
  app.clock.advance(1_000)
  await client(known.accessToken).message.send.mutate({ nonce: nonce(), text: 'For nobody else' })
  app.clock.advance(3_600_000)
  await runJobs(app)
  expect(mailsTo('wait@example.com')).toHaveLength(11)
  expect(mailsTo('wait@example.com').filter(({ text }) => text?.includes('For nobody else'))).toEqual([])
})

test('somebody new, who goes on in the same visit, still gets the copy they asked for', async () => {
  const first = await client().session.start.mutate({ siteKey: app.a.siteKey })
  await answered(first.accessToken)
  await client(first.accessToken).thread.mailCopy.mutate({ nonce: nonce(), email: 'new@example.com' })
  await identify(`user-${++count}`, first.refreshToken)
  await runJobs(app)
  expect(mailsTo('new@example.com')[0]?.text).toContain('An answer')
})

test('nobody gets a mailed way into the visit of somebody who is known by now, old or new', async () => {
  const { away, join } = await twoVisits()
  await client(away.accessToken).message.send.mutate({ nonce: nonce(), text: 'Said away' })
  await client(away.accessToken).thread.mailWayOn.mutate({ nonce: nonce(), email: 'way@example.com' })
  await join()
  const first = await client().session.start.mutate({ siteKey: app.a.siteKey })
  await client(first.accessToken).message.send.mutate({ nonce: nonce(), text: 'Said by nobody yet' })
  await client(first.accessToken).thread.mailWayOn.mutate({ nonce: nonce(), email: 'way@example.com' })
  await identify(`user-${++count}`, first.refreshToken)
  await runJobs(app)
  expect(mailsTo('way@example.com')).toEqual([])
})

test('an answer to a thread that was joined meanwhile goes where its visitor reads it, with its file', async () => {
  const { away, join } = await twoVisits()
  const { id } = await client(away.accessToken).message.send.mutate({ nonce: nonce(), text: 'Said away' })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.id === id)?.id ?? ''
  const known = await join()
  const answer = { conversationId, nonce: nonce(), text: 'Welcome back' }
  const said = await member.message.send.mutate(answer)
  expect(await member.message.send.mutate(answer)).toEqual(said)
  const { messages } = await client(known.accessToken).message.list.query({ afterSeq: 0 })
  expect(messages.map(({ text }) => text)).toEqual(['Said at home', 'Said away', 'Welcome back'])
  const open = await member.conversation.list.query({ status: 'open', limit: 50 })
  expect(open.conversations.map((each) => each.id)).not.toContain(conversationId)

  const home = open.conversations.find(({ lastMessage }) => lastMessage?.id === said.id)?.id ?? ''
  expect(await member.conversation.get.query({ conversationId })).toMatchObject({ lastSeq: 0, joinedTo: home })
  expect(await member.conversation.get.query({ conversationId: home })).toMatchObject({ lastSeq: 3, joinedTo: null })
})

test('a chat that was rated before is not rated a second time', async () => {
  const { away, join } = await twoVisits()
  await client(away.accessToken).message.send.mutate({ nonce: nonce(), text: 'Said away' })
  await client(away.accessToken).thread.end.mutate({})
  await client(away.accessToken).thread.rate.mutate({ rating: 5, comment: 'Kind' })
  const { accessToken } = await join()
  await client(accessToken).thread.rate.mutate({ rating: 1 })
  const { messages } = await client(accessToken).message.list.query({ afterSeq: 0 })
  expect(messages.flatMap(({ rating }) => rating ?? [])).toEqual([5])
})

test('and nothing of either visit is left when they are erased', async () => {
  const { away, sub, join } = await twoVisits()
  const { id } = await keptIn(await files(away).keep(aPdf))
  await client(away.accessToken).message.send.mutate({ nonce: nonce(), text: 'A letter', attachmentIds: [id] })
  const keysBefore = await keysOfThreads()
  const known = await join()
  const member = await staffOf(app, app.a)
  const { customers } = await member.customer.list.query({ search: `${sub}@example.com` })
  const customerId = customers[0]?.id ?? ''
  expect(JSON.stringify(await member.customer.export.mutate({ customerId }))).toContain('A letter')
  await member.customer.erase.mutate({ customerId })
  expect((await files(known).read(id)).status).toBe(401)
  const file = app.owner.selectFrom('attachment').select('id').where('id', '=', decodeId('attachment', id))
  expect(await file.execute()).toEqual([])
  expect(await keysOfThreads()).toBe(keysBefore - 2)
})

async function keysOfThreads(): Promise<number> {
  const keys = app.owner.selectFrom('subject_key').select('id').where('conversation_id', 'is not', null)
  return (await keys.execute()).length
}
