import { newVisitor } from '@frontdesk/testkit/arrange'
import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  for (const tenant of [app.a, app.b]) {
    for (let at = 0; at < 4; at++) {
      const visitor = await newVisitor(app, tenant)
      await visitor.message.send.mutate({ nonce: 'nonce-0001', text: `Hello ${at}` })
      app.clock.advance(at % 2 ? 60_000 : 0)
    }
  }
})
afterAll(() => app[Symbol.asyncDispose]())

const notACursor = { data: { code: 'invalid', fields: [{ path: 'cursor', code: 'format' }] } }

test('pages follow on each other, and the last one says so', async () => {
  const member = await staffOf(app, app.a)
  const whole = await member.conversation.list.query({ status: 'open' })
  expect(whole.conversations).toHaveLength(4)
  expect(whole.nextCursor).toBeNull()
  const first = await member.conversation.list.query({ status: 'open', limit: 3 })
  const second = await member.conversation.list.query({ status: 'open', limit: 3, cursor: first.nextCursor ?? '' })
  expect([...first.conversations, ...second.conversations]).toEqual(whole.conversations)
  expect(second.nextCursor).toBeNull()
  // A page that is exactly full is the last one too.
  expect((await member.conversation.list.query({ status: 'open', limit: 4 })).nextCursor).toBeNull()
})

test('a cursor tells nothing and counts nothing', async () => {
  const member = await staffOf(app, app.a)
  const cursors = await Promise.all([1, 1, 3].map((limit) => cursorOf(member, limit)))
  expect(new Set(cursors).size).toBe(3)
  expect(new Set(cursors.map((cursor) => cursor.length)).size).toBe(1)
  expect(Buffer.from(cursors[0] ?? '', 'base64url').toString('latin1')).not.toMatch(/2026|-\w{4}-/)
})

test('a cursor that was tampered with is none', async () => {
  const member = await staffOf(app, app.a)
  const cursor = await cursorOf(member)
  for (let at = 0; at < cursor.length - 1; at += 7) {
    const changed = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`
    await expect(member.conversation.list.query({ status: 'open', cursor: changed })).rejects.toMatchObject(notACursor)
  }
  for (const nonsense of ['', 'nonsense', cursor.slice(0, 80)]) {
    await expect(member.conversation.list.query({ status: 'open', cursor: nonsense })).rejects.toMatchObject(notACursor)
  }
})

test('a cursor is good for its own list and its own person only', async () => {
  const member = await staffOf(app, app.a)
  const cursor = await cursorOf(member)
  await expect(member.conversation.list.query({ status: 'closed', cursor })).rejects.toMatchObject(notACursor)
  await expect(member.booking.list.query({ when: 'upcoming', cursor })).rejects.toMatchObject(notACursor)
  const colleague = await loggedIn(app.server.appUrl, await addMember(app, app.a, 'admin'))
  await expect(colleague.conversation.list.query({ status: 'open', cursor })).rejects.toMatchObject(notACursor)
  const stranger = await staffOf(app, app.b)
  await expect(stranger.conversation.list.query({ status: 'open', cursor })).rejects.toMatchObject(notACursor)
})

test('nobody gets more than fifty at once', async () => {
  const member = await staffOf(app, app.a)
  await expect(member.conversation.list.query({ status: 'open', limit: 51 })).rejects.toMatchObject({
    data: { code: 'invalid' },
  })
})

async function cursorOf(member: Awaited<ReturnType<typeof staffOf>>, limit = 2): Promise<string> {
  return (await member.conversation.list.query({ status: 'open', limit })).nextCursor ?? ''
}
