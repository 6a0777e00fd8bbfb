import { apiKeyOf, addMember } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { newId, nilUuid } from '@frontdesk/db/ids'
import type { Refusal } from '@frontdesk/db/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Side, createSide } from '../disclosure/world.ts'

let app: TestApp
let a: Side
beforeAll(async () => {
  app = await startTestApp()
  a = await createSide(app, app.a)
})
afterAll(async () => await app[Symbol.asyncDispose]())

type Sent = {
  path: string
  headers?: Record<string, string>
  body?: unknown
  method?: string
  origin?: 'app' | 'widget'
}
/** A refusal as a caller meets it, and what is written down behind their back. */
type Arm = { send: () => Sent | Promise<Sent>; status: number; reason: Refusal; of: 'nobody' | 'a' }

const minute = 60_000
const missing = encodeId('booking', newId<'booking'>())
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const getBooking = (headers: Record<string, string>): Sent => ({
  path: '/api/visitor/booking.get',
  origin: 'widget',
  headers,
  body: { bookingId: missing },
})
const fromServer = (token: string): Sent => ({
  path: '/api/integration/service.list',
  headers: bearer(token),
  body: {},
})
const own = { 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
const fromStaff = (cookie: string, path = 'auth.me'): Sent => ({
  path: `/api/member/${path}`,
  headers: { ...own, cookie },
  body: {},
})
const login = (email: string, password: string): Sent => ({
  path: '/api/member/auth.login',
  headers: own,
  body: { email, password },
})
const wrong = (token: string) => token.replace(/.(?=.{3}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
const unknown = 'fd_visitor_00000000000000000000000000.' + 'A'.repeat(43)

const arms: Record<string, Arm> = {
  'something that is not there': {
    send: () => getBooking(bearer(a.accessToken)),
    status: 404,
    reason: 'lookup_miss',
    of: 'a',
  },
  'no credential': { send: () => getBooking({}), status: 401, reason: 'absent', of: 'nobody' },
  'a credential that is none': {
    send: () => getBooking(bearer('nonsense')),
    status: 401,
    reason: 'garbage',
    of: 'nobody',
  },
  'a credential that nobody has': {
    send: () => getBooking(bearer(unknown)),
    status: 401,
    reason: 'unknown',
    of: 'nobody',
  },
  'a credential with another secret': {
    send: () => getBooking(bearer(wrong(a.accessToken))),
    status: 401,
    reason: 'wrong',
    of: 'nobody',
  },
  'a credential of another kind': {
    send: () => getBooking(bearer(a.apiKey)),
    status: 401,
    reason: 'other_kind',
    of: 'a',
  },
  'a key that ran out': {
    send: async () => fromServer(await apiKeyOf(app, app.a, { expiresAt: app.clock.now })),
    status: 401,
    reason: 'expired',
    of: 'a',
  },
  'a key that was revoked': {
    send: async () => {
      const token = await apiKeyOf(app, app.a)
      await app.owner
        .updateTable('api_key')
        .set({ revoked_at: app.clock.now })
        .where('tenant_id', '=', app.a.tenantId)
        .execute()
      return fromServer(token)
    },
    status: 401,
    reason: 'revoked',
    of: 'a',
  },
  'a link that was used, with a guessed code': {
    send: async () => {
      const token = await a.hubToken()
      await customerClient(app.server.appUrl).hub.exchange.mutate({ token })
      return { path: '/api/customer/hub.enterCode', headers: own, body: { token, code: '000000' } }
    },
    status: 401,
    reason: 'used',
    of: 'a',
  },
  'a member’s cookie that does not open': {
    send: () => fromStaff('__Host-fd_member=nonsense'),
    status: 401,
    reason: 'garbage',
    of: 'nobody',
  },
  'a member who was away': {
    send: async () => {
      const jar = cookieJar()
      await loggedIn(app.server.appUrl, app.a, jar)
      app.clock.advance(31 * minute)
      return fromStaff(jar.header())
    },
    status: 401,
    reason: 'idle',
    of: 'a',
  },
  'a role that may not': {
    send: async () => {
      const jar = cookieJar()
      await loggedIn(app.server.appUrl, await addMember(app, app.a, 'agent'), jar)
      return { ...fromStaff(jar.header(), 'service.create'), body: {} }
    },
    status: 403,
    reason: 'role_refused',
    of: 'a',
  },
  'a log-in with an unknown address': {
    send: () => login('nobody@example.com', 'a long and friendly pass phrase'),
    status: 401,
    reason: 'unknown',
    of: 'nobody',
  },
  'a log-in with a wrong password': {
    send: () => login(app.a.email, 'not the pass phrase of theirs'),
    status: 401,
    reason: 'wrong',
    of: 'nobody',
  },
  'a page of somebody else’s': {
    send: () => ({ path: '/api/member/auth.me', body: {} }),
    status: 403,
    reason: 'foreign_page',
    of: 'nobody',
  },
  'an input that is none': {
    send: async () => {
      const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
      return { ...getBooking(bearer(accessToken)), body: { nonsense: true } }
    },
    status: 400,
    reason: 'invalid_input',
    of: 'a',
  },
  'another method': {
    send: () => ({ path: '/api/visitor/booking.get', origin: 'widget', method: 'GET' }),
    status: 405,
    reason: 'wrong_method',
    of: 'nobody',
  },
  'another content type': {
    send: () => ({
      path: '/api/visitor/booking.get',
      origin: 'widget',
      headers: { 'content-type': 'text/plain' },
      body: {},
    }),
    status: 415,
    reason: 'wrong_content_type',
    of: 'nobody',
  },
  'too much at once': {
    send: () => ({ ...getBooking({}), body: 'x'.repeat(20_000) }),
    status: 413,
    reason: 'too_large',
    of: 'nobody',
  },
  'a procedure that does not exist': {
    send: () => ({ path: '/api/visitor/booking.steal', origin: 'widget', body: {} }),
    status: 404,
    reason: 'no_route',
    of: 'nobody',
  },
  'a page that does not exist': {
    send: () => ({ path: '/wp-login.php', method: 'GET' }),
    status: 404,
    reason: 'no_route',
    of: 'nobody',
  },
  'a site that does not exist': {
    send: () => ({ path: '/embed/nonsense', method: 'GET', origin: 'widget' }),
    status: 404,
    reason: 'lookup_miss',
    of: 'nobody',
  },
  'a stream without a credential': {
    send: () => ({
      path: '/api/visitor/live.messages',
      origin: 'widget',
      headers: { accept: 'text/event-stream' },
      body: {},
    }),
    status: 401,
    reason: 'absent',
    of: 'nobody',
  },
  'a webhook that Stripe did not sign': {
    send: () => ({ path: '/webhooks/stripe', body: {} }),
    status: 400,
    reason: 'bad_signature',
    of: 'nobody',
  },
}

test.each(Object.entries(arms))('%s is refused and written down with its reason', async (_name, arm) => {
  const request = await arm.send()
  await app.server.deps.watch.flush()
  const before = await countEvents()
  const response = await send(request)
  expect(response.status).toBe(arm.status)
  await app.server.deps.watch.flush()
  const requestId = response.headers.get('x-request-id')
  const events = await app.owner.selectFrom('security_event').selectAll().where('request_id', '=', requestId).execute()
  expect(events).toMatchObject([
    {
      reason: arm.reason,
      tenant_id: arm.of === 'a' ? app.a.tenantId : nilUuid,
      source: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  ])
  expect(await countEvents()).toBe(before + 1)
})

async function send({ path, headers, body, method = 'POST', origin = 'app' }: Sent): Promise<Response> {
  const url = `${origin === 'app' ? app.server.appUrl : app.server.widgetUrl}${path}`
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...sent })
}

async function countEvents(): Promise<number> {
  const { count } = await app.owner
    .selectFrom('security_event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
