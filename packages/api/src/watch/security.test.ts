import { encodeId } from '../core/id-schema.ts'
import { newId } from '@frontdesk/db/ids'
import { newVisitor } from '@frontdesk/testkit/arrange'
import { apiKeyOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

/** What a client is told of a call that did not succeed. */
const Refused = z.object({ data: z.object({ requestId: z.string() }) })
const notFound = { data: { code: 'not_found' } }

/** A visitor of this side asks, always from one address, for a booking that is not there, and reads out the reference. */
async function missOf(side: 'a' | 'b'): Promise<string> {
  const { widgetUrl } = app.server
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: app[side].siteKey })
  const response = await fetch(`${widgetUrl}/api/visitor/booking.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ bookingId: encodeId('booking', newId<'booking'>()) }),
  })
  await app.server.deps.watch.flush()
  return z.object({ error: Refused }).parse(await response.json()).error.data.requestId
}

test('the reference that a customer was shown leads the staff to what happened', async () => {
  const reference = await missOf('a')
  const staff = await staffOf(app, app.a)
  expect(await staff.security.lookup.query({ reference })).toEqual({
    id: expect.any(String),
    reason: 'lookup_miss',
    surface: 'visitor',
    procedure: 'booking.get',
    actor: { kind: 'visitor', name: null },
    source: expect.stringMatching(/^[0-9a-f]{8}$/),
    reference,
    at: app.clock.now.toISOString(),
  })
})

test('another business’s reference is answered like one that nobody has', async () => {
  const staff = await staffOf(app, app.a)
  for (const reference of [await missOf('b'), `req_${'0'.repeat(24)}`, 'nonsense', '']) {
    await expect(staff.security.lookup.query({ reference })).rejects.toMatchObject(notFound)
  }
})

test('a failure of ours is found by its reference too', async () => {
  const staff = await staffOf(app, app.a)
  const visitor = await newVisitor(app, app.a)
  await app.owner.schema.alterTable('message').renameTo('message_away').execute()
  const error: unknown = await visitor.message.list.query({ afterSeq: 0 }).catch((thrown: unknown) => thrown)
  await app.owner.schema.alterTable('message_away').renameTo('message').execute()
  await app.server.deps.watch.flush()
  const found = await staff.security.lookup.query({ reference: Refused.parse(error).data.requestId })
  expect(found).toMatchObject({ reason: 'internal', procedure: 'message.list', actor: { kind: 'visitor' } })
})

test('the same source looks the same to one business and different to another', async () => {
  const marks = await Promise.all(
    (['a', 'b'] as const).map(async (side) => {
      const staff = await staffOf(app, app[side])
      const [one, two] = [await missOf(side), await missOf(side)]
      const found = [one, two].map(async (reference) => (await staff.security.lookup.query({ reference })).source)
      return new Set(await Promise.all(found))
    }),
  )
  expect(marks.map((own) => own.size)).toEqual([1, 1])
  expect(new Set(marks.flatMap((own) => [...own])).size).toBe(2)
})

test('refusals are listed newest first, by name, page by page, and can be narrowed', async () => {
  const staff = await staffOf(app, app.b)
  const key = await apiKeyOf(app, app.b, { scopes: [] })
  for (let at = 0; at < 3; at++) {
    app.clock.advance(1_000)
    await fetch(`${app.server.appUrl}/api/integration/customer.list`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: '{}',
    })
  }
  await app.server.deps.watch.flush()
  const wanted = { reason: 'role_refused', surface: 'integration' } as const
  const first = await staff.security.list.query({ ...wanted, limit: 2 })
  expect(first.entries).toMatchObject([
    { actor: { kind: 'api_key', name: 'Test' }, procedure: 'customer.list' },
    { actor: { kind: 'api_key', name: 'Test' } },
  ])
  const second = await staff.security.list.query({ ...wanted, limit: 2, cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ entries: [{ reason: 'role_refused' }], nextCursor: null })
  const instants = [...first.entries, ...second.entries].map(({ at }) => at)
  expect(instants).toEqual(instants.toSorted().toReversed())
  expect((await staff.security.list.query({ reason: 'rate_limited' })).entries).toEqual([])
  const other = await staffOf(app, app.a)
  expect((await other.security.list.query(wanted)).entries).toEqual([])
})

test('an alert is seen once, by whoever looks first', async () => {
  const staff = await staffOf(app, app.a)
  const id = newId<'security_alert'>()
  const now = app.clock.now
  await app.owner
    .insertInto('security_alert')
    .values({ tenant_id: app.a.tenantId, id, anomaly: 'misses', who: newId(), window_start: now, created_at: now })
    .execute()
  const alertId = encodeId('security_alert', id)
  const unseen = async () => (await staff.security.alerts.query({ unseen: true })).alerts.map((alert) => alert.id)
  expect(await unseen()).toEqual([alertId])
  const other = await staffOf(app, app.b)
  await expect(other.security.see.mutate({ alertId })).rejects.toMatchObject(notFound)
  await staff.security.see.mutate({ alertId })
  app.clock.advance(60_000)
  await staff.security.see.mutate({ alertId })
  expect(await unseen()).toEqual([])
  const { alerts } = await staff.security.alerts.query({})
  expect(alerts).toMatchObject([{ id: alertId, threshold: 20, seenAt: now.toISOString(), actor: null }])
})

test('agents neither watch nor set', async () => {
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const forbidden = { data: { code: 'forbidden' } }
  await expect(agent.security.list.query({})).rejects.toMatchObject(forbidden)
  await expect(agent.security.alerts.query({})).rejects.toMatchObject(forbidden)
  await expect(agent.security.lookup.query({ reference: 'req_1' })).rejects.toMatchObject(forbidden)
  await expect(agent.audit.list.query({})).rejects.toMatchObject(forbidden)
  await expect(agent.security.changeSettings.mutate({ alertMail: false, keepDays: 30 })).rejects.toMatchObject(
    forbidden,
  )
})

test('the audit log names who did it, and what it was done to', async () => {
  const staff = await staffOf(app, app.b)
  const { sites } = await staff.site.list.query({})
  const [site] = sites
  if (!site) throw new Error('a test tenant has a site')
  const { id: siteId, name, greeting, accentColor, origins } = site
  await staff.site.update.mutate({ siteId, name, greeting, accentColor, origins })
  const { entries } = await staff.audit.list.query({ about: 'site', by: 'member' })
  expect(entries).toMatchObject([
    {
      event: 'site.updated',
      actor: { kind: 'member', name: 'Sam Staff' },
      subject: siteId,
      reference: expect.any(String),
    },
  ])
})
