import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { claimsOf, signToken } from '@frontdesk/testkit/vouch'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const identify = (secret: string) =>
  visitorClient(app.server.widgetUrl).session.identify.mutate({
    siteKey: app.a.siteKey,
    token: signToken(secret, { ...claimsOf(app, app.a, 'user-1'), jti: crypto.randomUUID() }),
  })
const refused = { data: { code: 'unauthenticated' } }
async function arrange() {
  const staff = await staffOf(app, app.a)
  const { sites } = await staff.site.list.query({})
  return { staff, siteId: sites[0]?.id ?? '' }
}

test('a secret is shown once, is nowhere to be read again, and is good until it is removed', async () => {
  const { staff, siteId } = await arrange()
  const { secret } = await staff.identity.rotate.mutate({ siteId, overlapHours: 24 })
  await identify(secret)
  const told = JSON.stringify([await staff.identity.secrets.query({ siteId }), await staff.site.list.query({})])
  expect(told).not.toContain(secret)
  const rows = await app.owner.selectFrom('identity_secret').selectAll().execute()
  expect(rows.map((row) => row.secret_sealed.toString('latin1')).join()).not.toContain(secret)
  await staff.identity.remove.mutate({ siteId })
  await expect(identify(secret)).rejects.toMatchObject(refused)
  expect(await staff.identity.secrets.query({ siteId })).toEqual({ secrets: [] })
})

test('the one before stays good for as long as was said', async () => {
  const { staff, siteId } = await arrange()
  const old = await staff.identity.rotate.mutate({ siteId, overlapHours: 0 })
  const next = await staff.identity.rotate.mutate({ siteId, overlapHours: 2 })
  const { secrets } = await staff.identity.secrets.query({ siteId })
  expect(secrets.map(({ retiresAt }) => retiresAt)).toEqual([
    null,
    new Date(app.clock.now.getTime() + 2 * 3_600_000).toISOString(),
  ])
  await identify(old.secret)
  app.clock.advance(2 * 3_600_000)
  await expect(identify(old.secret)).rejects.toMatchObject(refused)
  await identify(next.secret)
})

test('without any overlap it ends at once', async () => {
  const { staff, siteId } = await arrange()
  const old = await staff.identity.rotate.mutate({ siteId, overlapHours: 24 })
  await staff.identity.rotate.mutate({ siteId, overlapHours: 0 })
  await expect(identify(old.secret)).rejects.toMatchObject(refused)
})

test('an agent neither sees nor makes one', async () => {
  const { siteId } = await arrange()
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const forbidden = { data: { code: 'forbidden' } }
  await expect(agent.identity.rotate.mutate({ siteId, overlapHours: 0 })).rejects.toMatchObject(forbidden)
  await expect(agent.identity.secrets.query({ siteId })).rejects.toMatchObject(forbidden)
})
