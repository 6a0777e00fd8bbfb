import { randomBytes } from 'node:crypto'
import { encodeId } from '../core/id-schema.ts'
import { newId } from '@frontdesk/db/ids'
import { addUser } from '@frontdesk/testkit/add-user'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { afterAll, beforeAll, expect, test } from 'vitest'

const cookieName = '__Host-fd_member'
const minute = 60_000
const refused = { data: { code: 'unauthenticated' } }
const notFound = { data: { code: 'not_found' } }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** A session, with its browser. */
async function newSession(login: { email: string; password: string }) {
  const jar = cookieJar()
  return { jar, member: await loggedIn(app.server.appUrl, login, jar) }
}

const as = (jar: CookieJar) => memberClient(app.server.appUrl, jar)

test('a person sees where they are logged in, and which of it is this', async () => {
  const user = await addUser(app)
  await newSession(user)
  app.clock.advance(minute)
  const { member } = await newSession(user)
  const { sessions } = await member.account.sessions.query({})
  expect(sessions).toMatchObject([
    { isThis: true, method: 'password', createdAt: app.clock.now.toISOString() },
    { isThis: false, method: 'password' },
  ])
})

test('a session that somebody ends is over for whoever holds its cookie', async () => {
  const user = await addUser(app)
  const lost = await newSession(user)
  const { member } = await newSession(user)
  const stolen = lost.jar.copy()
  const other = (await member.account.sessions.query({})).sessions.find(({ isThis }) => !isThis)
  await member.account.endSession.mutate({ sessionId: other?.id ?? '' })
  await expect(as(stolen).account.get.query({})).rejects.toMatchObject(refused)
  expect((await member.account.sessions.query({})).sessions).toHaveLength(1)
})

test('all but this one end at once', async () => {
  const user = await addUser(app)
  const others = [await newSession(user), await newSession(user)]
  const { member } = await newSession(user)
  await member.account.endOtherSessions.mutate({})
  for (const { jar } of others) await expect(as(jar).account.get.query({})).rejects.toMatchObject(refused)
  await member.account.get.query({})
})

test('somebody else’s session is like none, and goes on', async () => {
  const theirs = await newSession(await addUser(app))
  const [session] = (await theirs.member.account.sessions.query({})).sessions
  const { member } = await newSession(await addUser(app))
  for (const sessionId of [session?.id ?? '', encodeId('login_session', newId<'login_session'>()), 'nonsense']) {
    await expect(member.account.endSession.mutate({ sessionId })).rejects.toMatchObject(notFound)
  }
  await theirs.member.account.get.query({})
})

test('after a quarter of an hour of use a session goes on under another token', async () => {
  const { jar, member } = await newSession(await addUser(app))
  const before = jar.get(cookieName)
  app.clock.advance(14 * minute)
  await member.account.get.query({})
  expect(jar.get(cookieName)).toBe(before)
  const stolen = jar.copy()
  app.clock.advance(2 * minute)
  await member.account.get.query({})
  expect(jar.get(cookieName)).not.toBe(before)
  expect((await member.account.sessions.query({})).sessions).toHaveLength(1)
  // Calls that were under way with the old one are answered; a minute later it is worth nothing.
  await as(stolen.copy()).account.get.query({})
  app.clock.advance(61_000)
  await expect(as(stolen).account.get.query({})).rejects.toMatchObject(refused)
  await member.account.get.query({})
})

test('many calls at once make one new token', async () => {
  const { jar } = await newSession(await addUser(app))
  app.clock.advance(16 * minute)
  const jars = Array.from({ length: 8 }, () => jar.copy())
  await Promise.all(jars.map((each) => as(each).account.get.query({})))
  expect(jars.filter((each) => each.get(cookieName) !== jar.get(cookieName))).toHaveLength(1)
})

test('whoever did not get the new token is given another one, once', async () => {
  const { jar } = await newSession(await addUser(app))
  app.clock.advance(16 * minute)
  await as(jar.copy()).account.get.query({})
  app.clock.advance(6_000)
  const again = jar.copy()
  await as(again).account.get.query({})
  expect(again.get(cookieName)).not.toBe(jar.get(cookieName))
  app.clock.advance(6_000)
  const third = jar.copy()
  await as(third).account.get.query({})
  expect(third.get(cookieName)).toBe(jar.get(cookieName))
  app.clock.advance(50_000)
  await as(again).account.get.query({})
})

test('no number of new tokens makes a session last longer than twelve hours', async () => {
  const { member } = await newSession(await addUser(app))
  for (let at = 0; at < 35; at++) {
    app.clock.advance(20 * minute)
    await member.account.get.query({})
  }
  app.clock.advance(21 * minute)
  await expect(member.account.get.query({})).rejects.toMatchObject(refused)
})

test('a page that asks by itself keeps no session alive', async () => {
  const { jar } = await newSession(app.a)
  const ask = async (idle: boolean) => {
    const response = await asOwnPage(jar)(`${app.server.appUrl}/api/member/auth.me`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(idle && { 'x-fd-idle': '1' }) },
      body: '{}',
    })
    return response.status
  }
  for (let at = 0; at < 5; at++) {
    app.clock.advance(5 * minute)
    expect(await ask(true)).toBe(200)
  }
  app.clock.advance(6 * minute)
  expect(await ask(true)).toBe(401)
  expect(await ask(false)).toBe(401)
})

test('somebody with two businesses works in one at a time, and its old cookie is dead', async () => {
  const user = await addUser(app)
  const { jar, member } = await newSession(user)
  const wish = { zone: 'Europe/Lisbon', currency: 'EUR', languages: ['en'], displayName: 'Sam' }
  await member.tenant.create.mutate({ ...wish, name: 'First' })
  await member.tenant.create.mutate({ ...wish, name: 'Second' })
  expect((await member.tenant.get.query({})).name).toBe('Second')
  const { memberships } = await member.account.get.query({})
  const first = memberships.find(({ tenantName }) => tenantName === 'First')
  const stolen = jar.copy()
  await member.account.switchTenant.mutate({ membershipId: first?.membershipId ?? '' })
  expect((await member.tenant.get.query({})).name).toBe('First')
  await expect(as(stolen).tenant.get.query({})).rejects.toMatchObject(refused)
})

test('nobody switches to a business that is not theirs', async () => {
  const { member } = await newSession(await addUser(app))
  const staff = await staffOf(app, app.b)
  const { membershipId } = await staff.auth.me.query({})
  for (const id of [membershipId, encodeId('membership', newId<'membership'>()), randomBytes(8).toString('hex')]) {
    await expect(member.account.switchTenant.mutate({ membershipId: id })).rejects.toMatchObject(notFound)
  }
  await expect(member.auth.me.query({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
})
