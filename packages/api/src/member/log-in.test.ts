import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { sealData } from 'iron-session'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const cookieName = '__Host-fd_member'
const minute = 60_000
const refused = { data: { code: 'unauthenticated' } }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
// Nobody is counted with the test before.
beforeEach(() => app.clock.advance(minute))
afterAll(() => app[Symbol.asyncDispose]())

test('a member logs in and sees who they are, and nobody does without', async () => {
  const member = await staffOf(app, app.a)
  expect(await member.auth.me.query({})).toMatchObject({
    displayName: 'Sam Staff',
    role: 'owner',
    tenant: { name: 'Tenant A', zone: 'Europe/Lisbon', currency: 'EUR' },
  })
  await expect(memberClient(app.server.appUrl).auth.me.query({})).rejects.toMatchObject(refused)
})

test('an address is the same however it is capitalised', async () => {
  const member = await loggedIn(app.server.appUrl, { ...app.a, email: app.a.email.toUpperCase() })
  expect((await member.auth.me.query({})).role).toBe('owner')
})

test('an unknown address, a wrong password and an account that is closed or has no password get one answer', async () => {
  const disabled = await addMember(app, app.a, 'agent')
  const withoutPassword = await addMember(app, app.b, 'agent')
  const userOf = ({ membershipId }: { membershipId: typeof disabled.membershipId }) =>
    app.owner.selectFrom('membership').select('user_id').where('id', '=', membershipId)
  await app.owner
    .updateTable('app_user')
    .set({ disabled_at: app.clock.now })
    .where('id', '=', userOf(disabled))
    .execute()
  await app.owner
    .updateTable('app_user')
    .set({ password_hash: null })
    .where('id', '=', userOf(withoutPassword))
    .execute()
  const answers = [
    await answerTo({ email: 'nobody@staff.example', password: app.a.password }),
    await answerTo({ email: app.a.email, password: 'not the pass phrase' }),
    await answerTo(disabled),
    await answerTo(withoutPassword),
  ]
  expect(answers[0]).toMatchObject({ status: 401 })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

test('logging out ends the session, so a copy of its cookie is worth nothing', async () => {
  const jar = cookieJar()
  const member = await staffOf(app, app.a, { jar })
  const thief = memberClient(app.server.appUrl, jar.copy())
  expect((await thief.auth.me.query({})).displayName).toBe('Sam Staff')
  await member.auth.logout.mutate({})
  expect(jar.get(cookieName)).toBeUndefined()
  await expect(thief.auth.me.query({})).rejects.toMatchObject(refused)
})

test('logging in again ends the session that the browser had', async () => {
  const jar = cookieJar()
  await staffOf(app, app.a, { jar })
  const before = memberClient(app.server.appUrl, jar.copy())
  await loggedIn(app.server.appUrl, app.a, jar)
  await expect(before.auth.me.query({})).rejects.toMatchObject(refused)
  expect((await memberClient(app.server.appUrl, jar).auth.me.query({})).role).toBe('owner')
})

test('a session ends after half an hour without a call', async () => {
  const member = await staffOf(app, app.a)
  app.clock.advance(29 * minute)
  await member.auth.me.query({})
  app.clock.advance(29 * minute)
  await member.auth.me.query({})
  app.clock.advance(30 * minute)
  await expect(member.auth.me.query({})).rejects.toMatchObject(refused)
})

test('a session ends after twelve hours, however busy it is', async () => {
  const member = await staffOf(app, app.a)
  for (let passed = 0; passed < 700; passed += 25) {
    app.clock.advance(25 * minute)
    await member.auth.me.query({})
  }
  app.clock.advance(20 * minute)
  await expect(member.auth.me.query({})).rejects.toMatchObject(refused)
})

test('whatever stands in the cookie, it is refused like none', async () => {
  const { memberCookieKey: password } = app.server.deps
  const cookies = [
    '',
    'x',
    '~2',
    'Fe26.2*1*a*b*c*d*e*f~2',
    '%%%',
    'e'.repeat(4_000),
    await sealData({}, { password }),
    await sealData({ token: 7 }, { password }),
    await sealData({ token: ['fd_member_'] }, { password }),
    await sealData({ token: 'fd_member_nonsense' }, { password }),
    await sealData({ token: 'x' }, { password: 'another key that is long enough to seal with' }),
  ]
  for (const cookie of cookies) {
    const member = memberClient(app.server.appUrl, cookieJar(new Map([[cookieName, cookie]])))
    await expect(member.auth.me.query({})).rejects.toMatchObject(refused)
  }
})

test('calls that do not come from our own page are refused before the cookie is looked at', async () => {
  const jar = cookieJar()
  await staffOf(app, app.a, { jar })
  const own = { 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
  for (const headers of [{ ...own, 'x-fd': '' }, { ...own, 'sec-fetch-site': 'same-site' }, { 'x-fd': '1' }]) {
    const response = await fetch(`${app.server.appUrl}/api/member/auth.me`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', cookie: jar.header() },
      body: '{}',
    })
    expect(response.status).toBe(403)
  }
})

test('who came and went is on record, with ids only', async () => {
  const before = await sessionEvents()
  const member = await staffOf(app, app.b)
  await member.auth.logout.mutate({})
  const { id } = await app.owner
    .selectFrom('membership')
    .select('id')
    .where('tenant_id', '=', app.b.tenantId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  const added = (await sessionEvents()).slice(before.length)
  expect(added.map(({ event }) => event).sort()).toEqual(['member.logged_in', 'member.logged_out'])
  expect(added).toContainEqual({
    event: 'member.logged_in',
    tenant_id: app.b.tenantId,
    actor: 'member',
    actor_id: id,
    subject_id: id,
  })
})

async function sessionEvents() {
  return await app.owner
    .selectFrom('audit_event')
    .select(['event', 'tenant_id', 'actor', 'actor_id', 'subject_id'])
    .where('event', 'in', ['member.logged_in', 'member.logged_out'])
    .orderBy('created_at')
    .execute()
}

/** Everything of the answer but the date and the request's own id. */
async function answerTo({ email, password }: { email: string; password: string }) {
  app.clock.advance(minute)
  const response = await asOwnPage(cookieJar())(`${app.server.appUrl}/api/member/auth.login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const body = (await response.text()).replace(/req_\w+/, 'req_')
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return { status: response.status, headers, body }
}
