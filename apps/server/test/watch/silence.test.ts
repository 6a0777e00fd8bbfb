import { encodeId } from '@frontdesk/api/core/id-schema'
import { mintToken } from '@frontdesk/api/credential/token'
import { addOffer } from '@frontdesk/testkit/arrange'
import { apiKeyOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { memberClient, visitorClient } from '@frontdesk/testkit/test-client'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nonce } from '../disclosure/world.ts'

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await startTestApp()
  owner = new pg.Client(app.env['DATABASE_URL'])
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await app[Symbol.asyncDispose]()
})

/** What is about a person, or secret, and must be nowhere but where it belongs. */
const canaries = {
  name: 'Quendolina Zzyxwick',
  email: 'quendolina.zzyxwick@canary.example',
  words: 'The parrot’s insurance number is 77-XYZ-1234',
  injected: 'calm\r\n{"level":"fatal","event":"canary.injected"}',
  password: 'a canary for a pass phrase 99',
  token: mintToken('visitor').token,
}
/** Where a line or row could carry them. */
const sinks = ['audit_event', 'security_event', 'security_alert', 'security_count', 'graphile_worker._private_jobs']

test('neither a person nor words nor a secret gets into a log line or a record, whether a call succeeds or fails', async () => {
  await everythingOnce()
  await app.server.deps.watch.flush()
  await runJobs(app)
  const rows: unknown[] = []
  for (const sink of sinks) rows.push(...(await owner.query(`select * from ${sink}`)).rows)
  const told = [...app.logLines, ...rows.map((row) => JSON.stringify(row))].join('\n')
  expect(told).toContain('call.failed')
  const secrets = [...Object.values(canaries), 'Zzyxwick', '77-XYZ', 'canary.', app.a.password, ...tokenParts]
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  const lines = app.logLines.flatMap((line) => line.trimEnd().split('\n'))
  expect(lines.filter((line) => !line.startsWith('{"level":'))).toEqual([])
})

test('a failed call’s line says why, in one of our own words', () => {
  const failed = app.logLines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'call.failed')
  const reasons = new Set(failed.map(({ reason }) => reason))
  expect(reasons).toEqual(
    new Set(['lookup_miss', 'unexplained', 'invalid_input', 'no_route', 'internal', 'role_refused']),
  )
  const explained = app.logLines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'refusal.explained')
  expect(new Set(explained.map(({ reason }) => reason))).toEqual(new Set(['other_kind', 'unknown', 'wrong']))
  expect(failed.filter(({ requestId }) => !/^req_[0-9a-f]{24}$/.test(requestId))).toEqual([])
})

/** The halves of every real credential that this test came to hold. */
const tokenParts: string[] = []

async function everythingOnce(): Promise<void> {
  const { widgetUrl, appUrl } = app.server
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const tokens = await visitorClient(widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const key = await apiKeyOf(app, app.a, { scopes: [] })
  for (const token of [tokens.accessToken, tokens.refreshToken, key]) tokenParts.push(...token.split('.'))
  const visitor = visitorClient(widgetUrl, tokens.accessToken)
  await visitor.message.send.mutate({ nonce: nonce(), text: canaries.words })
  await visitor.message.send.mutate({ nonce: nonce(), text: canaries.injected })
  const person = { name: canaries.name, email: canaries.email, zone: 'Europe/Berlin', note: canaries.words }
  const wish = { serviceId: encodeId('service', serviceId), startsAt: '2026-03-20T10:00:00.000Z', ...person }
  const { id: bookingId } = await visitor.booking.propose.mutate({ nonce: nonce(), ...wish })
  await visitor.booking.confirm.mutate({ bookingId })
  const staff = await staffOf(app, app.a)
  const { projects } = await staff.project.list.query({})
  await staff.project.addNote.mutate({ projectId: projects[0]?.id ?? '', nonce: nonce(), note: canaries.words })

  const refused: Promise<unknown>[] = [
    visitor.booking.get.query({ bookingId: canaries.email }),
    visitor.booking.propose.mutate({ nonce: canaries.injected, ...wish }),
    visitor.session.refresh.mutate({ refreshToken: canaries.token }),
    visitorClient(widgetUrl, canaries.token).thread.get.query({}),
    memberClient(appUrl, cookieJar()).auth.login.mutate({ email: canaries.email, password: canaries.password }),
    memberClient(appUrl, cookieJar()).auth.login.mutate({ email: app.a.email, password: canaries.password }),
  ]
  await Promise.allSettled(refused)
  for (const path of [`visitor/${encodeURIComponent(canaries.injected)}`, `visitor/${canaries.words}`]) {
    await post(`${widgetUrl}/api/${path}`, tokens.accessToken)
  }
  await post(`${widgetUrl}/api/visitor/nothing.here`, tokens.accessToken)
  await post(`${appUrl}/api/integration/customer.list`, key)
  await failing(() => visitor.message.send.mutate({ nonce: nonce(), text: canaries.words }))
}

async function post(url: string, token: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, referer: canaries.email }
  await fetch(url, { method: 'POST', headers, body: '{}' })
}

/** With a database whose own error quotes what was to be written. */
async function failing(work: () => Promise<unknown>): Promise<void> {
  await owner.query('alter table message add constraint canary check (octet_length(body_sealed) < 1) not valid')
  await expect(work()).rejects.toThrow('internal')
  await owner.query('alter table message drop constraint canary')
}
