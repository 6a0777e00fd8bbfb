import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

let count = 0
const nonce = () => `nonce-${String(++count).padStart(4, '0')}`
const mailsTo = (email: string) => app.mailbox.mails().filter(({ to }) => to.includes(email))

async function aChat(words = 'Hello') {
  const visitor = await newVisitor(app, app.a)
  const { id } = await visitor.message.send.mutate({ nonce: nonce(), text: words })
  const member = await staffOf(app, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.id === id)?.id ?? ''
  return {
    visitor,
    answer: (text: string) => member.message.send.mutate({ conversationId, nonce: nonce(), text }),
  }
}

const open = () => visitorClient(app.server.widgetUrl)
const turnedAway = { data: { code: 'unauthenticated' } }
const resume = (link: URL, own: string = crypto.randomUUID()) =>
  open().session.resume.mutate({ token: link.hash.slice(1), nonce: own })

/** A way to go on with the chat elsewhere. */
async function linkFrom(visitor: Awaited<ReturnType<typeof newVisitor>>, email: string): Promise<URL> {
  await visitor.thread.mailWayOn.mutate({ nonce: nonce(), email })
  await runJobs(app)
  return new URL(/http\S+/.exec(mailsTo(email)[0]?.text ?? '')?.[0] ?? '')
}

test('a copy of an answered chat goes to the address that was typed, once, and the address is forgotten', async () => {
  const { visitor, answer } = await aChat('Do you photograph dogs?')
  await answer('Gladly: https://studio.example/dogs')
  const wish = { nonce: nonce(), email: 'vera@example.com' }
  await visitor.thread.mailCopy.mutate(wish)
  await visitor.thread.mailCopy.mutate(wish)
  await runJobs(app)
  const [mail, ...more] = mailsTo('vera@example.com')
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Your chat with Tenant A')
  expect(mail?.text).toContain('You, 09:00\nDo you photograph dogs?')
  expect(mail?.text).toContain('Sam Staff, 09:00\nGladly: https://studio.example/dogs')
  const kept = await app.owner.selectFrom('chat_mail').select('email_sealed').where('sent_at', 'is not', null).execute()
  expect(kept).toEqual([{ email_sealed: null }])
})

test('what a stranger types reaches nobody’s mailbox before a person has answered, and its links never', async () => {
  const { visitor, answer } = await aChat('Win a prize at prizes.example/now or www.prizes.example today')
  const wish = { nonce: nonce(), email: 'victim@example.com' }
  await expect(visitor.thread.mailCopy.mutate(wish)).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  await answer('No, thank you.')
  await visitor.thread.mailCopy.mutate(wish)
  await runJobs(app)
  const [mail] = mailsTo('victim@example.com')
  expect(mail?.text).toContain('Win a prize at (link left out) or (link left out) today')
  expect(mail?.text).not.toContain('prizes.example')
})

test('a mailbox gets ten an hour of a business at most, however many chats ask and however it is written', async () => {
  for (let chat = 0; chat < 4; chat++) {
    const { visitor, answer } = await aChat()
    await answer('Hello')
    for (let round = 0; round < 3; round++) {
      await visitor.thread.mailCopy.mutate({ nonce: nonce(), email: `flood+${chat}${round}@example.com` })
      app.clock.advance(1_000)
      await runJobs(app)
    }
  }
  const flooded = () => app.mailbox.mails().filter(({ to }) => to.some((each) => each.startsWith('flood')))
  expect(flooded()).toHaveLength(10)
  app.clock.advance(3_600_000)
  await runJobs(app)
  expect(flooded()).toHaveLength(11) // of the two that waited, the newer
})

test('a visitor has twelve mails an hour sent at most, to however many addresses and by however many tokens', async () => {
  const { refreshToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  let next = refreshToken
  const visitor = async () => {
    const pair = await visitorClient(app.server.widgetUrl).session.refresh.mutate({ refreshToken: next })
    next = pair.refreshToken
    return visitorClient(app.server.widgetUrl, pair.accessToken)
  }
  await (await visitor()).message.send.mutate({ nonce: nonce(), text: 'Hello' })
  for (let to = 0; to < 12; to++)
    await (await visitor()).thread.mailWayOn.mutate({ nonce: nonce(), email: `to${to}@example.com` })
  const one = (await visitor()).thread.mailWayOn.mutate({ nonce: nonce(), email: 'to12@example.com' })
  await expect(one).rejects.toMatchObject({ data: { code: 'slow_down' } })
})

test('by a mailed link the same chat goes on elsewhere: once, and not after half an hour', async () => {
  const { visitor } = await aChat('Is there parking?')
  const link = await linkFrom(visitor, 'tablet@example.com')
  expect(`${link.origin}${link.pathname}`).toBe(`${new URL(app.server.widgetUrl).origin}/chat/${app.a.siteKey}`)

  const { accessToken, refreshToken } = await resume(link)
  const there = visitorClient(app.server.widgetUrl, accessToken)
  expect((await there.message.list.query({ afterSeq: 0 })).messages).toMatchObject([{ text: 'Is there parking?' }])
  await there.message.send.mutate({ nonce: nonce(), text: 'From the sofa' })
  expect((await visitor.message.list.query({ afterSeq: 1 })).messages).toMatchObject([{ text: 'From the sofa' }])
  await open().session.refresh.mutate({ refreshToken })
  await expect(resume(link)).rejects.toMatchObject(turnedAway)

  const late = await linkFrom(visitor, 'late@example.com')
  app.clock.advance(30 * 60_000)
  await expect(resume(late)).rejects.toMatchObject(turnedAway)
})

test('whoever lost the answer to a mailed link asks again with what they alone know, for ten minutes', async () => {
  const { visitor } = await aChat('Is there a lift?')
  const link = await linkFrom(visitor, 'lost@example.com')
  const own = crypto.randomUUID()
  const lost = await resume(link, own)
  await expect(resume(link)).rejects.toMatchObject(turnedAway)
  app.clock.advance(10 * 60_000 - 1)
  const { accessToken, refreshToken } = await resume(link, own)
  const there = visitorClient(app.server.widgetUrl, accessToken)
  expect((await there.message.list.query({ afterSeq: 0 })).messages).toMatchObject([{ text: 'Is there a lift?' }])
  // Whoever may have read the answer that was lost has nothing of it.
  await expect(open().session.refresh.mutate({ refreshToken: lost.refreshToken })).rejects.toMatchObject(turnedAway)
  await expect(
    visitorClient(app.server.widgetUrl, lost.accessToken).message.list.query({ afterSeq: 0 }),
  ).rejects.toMatchObject(turnedAway)
  app.clock.advance(1)
  await expect(resume(link, own)).rejects.toMatchObject(turnedAway)
  await open().session.refresh.mutate({ refreshToken })
  await visitor.message.list.query({ afterSeq: 0 })
})

test('after a browser was left, its link brings nobody back', async () => {
  const { visitor } = await aChat('Is there a ramp?')
  const link = await linkFrom(visitor, 'left@example.com')
  const own = crypto.randomUUID()
  const { accessToken } = await resume(link, own)
  await visitorClient(app.server.widgetUrl, accessToken).session.end.mutate({})
  await expect(resume(link, own)).rejects.toMatchObject(turnedAway)
})

test('of twenty who bring one link at once, one gets in', async () => {
  const { visitor } = await aChat('Is there a bell?')
  const link = await linkFrom(visitor, 'many@example.com')
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => resume(link)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('nothing is mailed of a chat that never began', async () => {
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: nonce(), email: 'vera@example.com' }
  const refused = { data: { code: 'wrong_state' } }
  await expect(visitor.thread.mailWayOn.mutate(wish)).rejects.toMatchObject(refused)
  await expect(visitor.thread.mailCopy.mutate(wish)).rejects.toMatchObject(refused)
})

test('a mail that the mail server refuses leaves later, and counts once', async () => {
  const { visitor } = await aChat()
  app.mailbox.become('throwing')
  await visitor.thread.mailWayOn.mutate({ nonce: nonce(), email: 'patient@example.com' })
  await runJobs(app)
  expect(mailsTo('patient@example.com')).toEqual([])
  app.mailbox.become('up')
  await retryJobs(app)
  expect(mailsTo('patient@example.com')).toHaveLength(1)
})
