import { insertFeed } from '@frontdesk/api/calendar/queries'
import { insertSource, setReading } from '@frontdesk/api/calendar/source-queries'
import { decodeId } from '@frontdesk/api/core/id-schema'
import { mintToken } from '@frontdesk/api/credential/token'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type CalendarFeedId, type CalendarSourceId, type MembershipId, newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'

/** A secret address of a member's, for everybody's bookings. */
export async function addFeed(
  app: TestApp,
  { tenantId }: TestTenant,
  membershipId: MembershipId,
): Promise<{ id: CalendarFeedId; token: string }> {
  const id = newId<'calendar_feed'>()
  const token = mintToken('calendar')
  await asTenant({ kysely: app.owner }, tenantId, (tx) =>
    insertFeed(tx, tenantId, { id, membershipId, providerId: null, now: app.clock.now, token }),
  )
  return { id, token: token.token }
}

type Booked = { tenant: TestTenant; providerId: string }

/** A calendar that is never read: no job is begun for it. */
export async function addSource(app: TestApp, { tenant, providerId }: Booked): Promise<CalendarSourceId> {
  const id = newId<'calendar_source'>()
  await asTenant({ kysely: app.owner }, tenant.tenantId, async (tx) => {
    const keys = await app.server.deps.keyring.of(tx, tenant.tenantId)
    const seal = (column: string, text: string) => keys.seal({ table: 'calendar_source', column, rowId: id }, text)
    const urlSealed = seal('url', 'https://calendar.example/a.ics')
    const source = { id, providerId: decodeId('provider', providerId), urlSealed, now: app.clock.now }
    await insertSource(tx, tenant.tenantId, source).execute()
    const reading = {
      checked_at: app.clock.now,
      problem: null,
      failures: 0,
      retry_at: null,
      version_sealed: seal('version', '{"etag":"1"}'),
    }
    await setReading(tx, tenant.tenantId, { id, reading }).execute()
  })
  return id
}

/** Makes room for another, since there can be ten. */
export async function removeSources(app: TestApp, providerId: string): Promise<string> {
  await app.owner.deleteFrom('calendar_source').where('provider_id', '=', decodeId('provider', providerId)).execute()
  return providerId
}
