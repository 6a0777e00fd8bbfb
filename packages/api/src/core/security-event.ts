import { randomUUID } from 'node:crypto'
import type { Work } from './work.ts'

export type SecurityEventName = 'payment.mismatch'

/** What was tried: enums and ids only. */
export async function recordSecurityEvent(
  { tx, tenantId }: Work,
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
