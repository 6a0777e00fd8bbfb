import { newId, nilUuid } from '@frontdesk/db/ids'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { expect, test } from 'vitest'
import { forgetEvents } from './forget-events.ts'

const dayMs = 86_400_000

test('each business keeps its records for as long as it said, and nobody’s are kept for ninety days', async () => {
  await using app = await startTestApp()
  const staff = await staffOf(app, app.a)
  await staff.security.changeSettings.mutate({ alertMail: true, keepDays: 30 })
  await app.owner.deleteFrom('audit_event').execute()
  const nobody = provenTenantId(nilUuid)
  for (const tenantId of [app.a.tenantId, app.b.tenantId, nobody]) {
    for (const days of [29, 31, 89, 91]) await record(app, tenantId, days)
  }
  await forgetEvents(app.server.deps)
  const kept = async (tenantId: TenantId) => [
    (await rowsOf(app, 'security_event', tenantId)).length,
    (await rowsOf(app, 'security_alert', tenantId)).length,
    (await rowsOf(app, 'audit_event', tenantId)).length,
  ]
  expect(await kept(app.a.tenantId)).toEqual([1, 1, 1])
  expect(await kept(app.b.tenantId)).toEqual([4, 4, 4])
  expect(await kept(nobody)).toEqual([3, 3, 0])
})

test('however many there are, they go', async () => {
  await using app = await startTestApp()
  const created_at = new Date(app.clock.now.getTime() - 400 * dayMs)
  const old = Array.from({ length: 6_000 }, () => ({
    tenant_id: app.a.tenantId,
    id: newId(),
    reason: 'absent' as const,
    surface: 'page' as const,
    request_id: 'req_1',
    created_at,
  }))
  for (let at = 0; at < old.length; at += 2_000) {
    await app.owner
      .insertInto('security_event')
      .values(old.slice(at, at + 2_000))
      .execute()
  }
  await forgetEvents(app.server.deps)
  expect(await rowsOf(app, 'security_event', app.a.tenantId)).toEqual([])
})

async function rowsOf(app: TestApp, table: 'security_event' | 'security_alert' | 'audit_event', tenantId: TenantId) {
  return await app.owner.selectFrom(table).select('id').where('tenant_id', '=', tenantId).execute()
}

/** What happened so many days ago. */
async function record(app: TestApp, tenantId: TenantId, days: number): Promise<void> {
  const created_at = new Date(app.clock.now.getTime() - days * dayMs)
  const own = { tenant_id: tenantId, created_at }
  await app.owner
    .insertInto('security_event')
    .values({ ...own, id: newId(), reason: 'absent', surface: 'page', request_id: 'req_1' })
    .execute()
  await app.owner
    .insertInto('security_alert')
    .values({ ...own, id: newId<'security_alert'>(), anomaly: 'misses', who: newId(), window_start: created_at })
    .execute()
  if (tenantId === provenTenantId(nilUuid)) return // deeds are always somebody's
  await app.owner
    .insertInto('audit_event')
    .values({ ...own, id: newId(), event: 'site.updated', actor: 'system' })
    .execute()
}
