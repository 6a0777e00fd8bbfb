import { randomUUID } from 'node:crypto'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

export type SecurityEventName = 'payment.mismatch'

/** What was tried: enums and ids only. */
export async function recordSecurityEvent(
  tx: Tx,
  tenantId: TenantId,
  event: { event: SecurityEventName; requestId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('security_event')
    .values({
      tenant_id: tenantId,
      id: randomUUID(),
      event: event.event,
      request_id: event.requestId,
      created_at: event.now,
    })
    .execute()
}
