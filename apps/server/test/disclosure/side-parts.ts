import { encodeId } from '@frontdesk/api/core/id-schema'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'

/** What this side's visitor was shown when something was not there. */
export async function referenceOf(app: TestApp, accessToken: string): Promise<string> {
  const response = await fetch(`${app.server.widgetUrl}/api/visitor/booking.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ bookingId: 'nonsense' }),
  })
  await app.server.deps.watch.flush()
  return response.headers.get('x-request-id') ?? ''
}

/** An alert of this side's. */
export async function alertOf(app: TestApp, { tenantId }: TestTenant): Promise<string> {
  const id = newId<'security_alert'>()
  const now = app.clock.now
  await app.owner
    .insertInto('security_alert')
    .values({ tenant_id: tenantId, id, anomaly: 'misses', who: newId(), window_start: now, created_at: now })
    .execute()
  return encodeId('security_alert', id)
}
