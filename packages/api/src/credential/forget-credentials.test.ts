import { tasks } from '@frontdesk/api/jobs/task-list'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { forgetCredentials } from './forget-credentials.ts'

const day = 86_400_000
const tables = ['credential', 'hub_code', 'hub_link', 'hub_session', 'login_session', 'visitor_session'] as const

async function counts({ owner }: TestApp): Promise<Record<string, number>> {
  const found = tables.map(async (table) => [table, await count(owner, table)] as const)
  return Object.fromEntries(await Promise.all(found))
}

async function count(owner: Kysely<never> | TestApp['owner'], table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(owner)
  return rows[0]?.n ?? 0
}

test('every night, what is long over goes in batches, and what anybody may still need stays', async () => {
  await using app = await startTestApp()
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const open = visitorClient(app.server.widgetUrl)
  for (let idle = 0; idle < 7; idle++) await open.session.start.mutate({ siteKey: app.a.siteKey })
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: '2026-03-12T10:00:00.000Z' }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  await loggedIn(app.server.appUrl, app.a)
  const before = await counts(app)

  await forgetCredentials(app.server.deps, 2)
  expect(await counts(app)).toEqual(before)

  // A member's session and its row, and access tokens: refresh tokens, the link and the customer's session live on.
  app.clock.advance(8 * day)
  await forgetCredentials(app.server.deps, 2)
  expect(await counts(app)).toMatchObject({ login_session: 0, visitor_session: 8, hub_session: 1, hub_link: 1 })

  // Seven visitors who never said anything are gone; the one who booked is part of the booking.
  app.clock.advance(30 * day)
  await forgetCredentials(app.server.deps, 2)
  expect(await counts(app)).toMatchObject({ visitor_session: 1, hub_session: 0, hub_link: 1 })

  // The link could still bring a new one; half a year later it is nothing any more.
  app.clock.advance(181 * day)
  await forgetCredentials(app.server.deps, 2)
  expect(await counts(app)).toEqual(
    Object.fromEntries(tables.map((table) => [table, table === 'visitor_session' ? 1 : 0])),
  )
})

test('a replay is known as one for as long as the token would have lived', async () => {
  await using app = await startTestApp()
  const open = visitorClient(app.server.widgetUrl)
  const { refreshToken } = await open.session.start.mutate({ siteKey: app.a.siteKey })
  const next = await open.session.refresh.mutate({ refreshToken })
  app.clock.advance(20 * day)
  await forgetCredentials(app.server.deps)
  const refused = { data: { code: 'unauthenticated' } }
  await expect(open.session.refresh.mutate({ refreshToken })).rejects.toMatchObject(refused)
  await expect(open.session.refresh.mutate({ refreshToken: next.refreshToken })).rejects.toMatchObject(refused)
})

test('the night’s work is a job, and the running system itself may delete nothing of it', async () => {
  await using app = await startTestApp()
  await tasks['credentials.forget'](app.server.deps, {})
  for (const role of [app.server.deps.db.app, app.server.deps.db.worker]) {
    await expect(sql`delete from credential`.execute(role.kysely)).rejects.toMatchObject({ code: '42501' })
  }
  await expect(
    sql`select auth.forget_credentials(now(), 1)`.execute(app.server.deps.db.app.kysely),
  ).rejects.toMatchObject({ code: '42501' })
})
