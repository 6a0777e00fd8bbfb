import { randomUUID } from 'node:crypto'
import type { Tx } from '@frontdesk/db/open-database'
import type { Refusal, Surface } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Actor } from './audit.ts'

/** What was tried, and why it was not done: enums and ids only, no words and no person. */
export type SecurityEvent = {
  reason: Refusal
  surface: Surface
  procedure?: string | undefined
  requestId: string
  actor?: Actor | undefined
  /** The keyed pseudonym of the address it came from. */
  source?: string | undefined
  now: Date
}

export async function recordSecurityEvents(
  tx: Tx,
  tenantId: TenantId,
  events: readonly SecurityEvent[],
): Promise<void> {
  await tx
    .insertInto('security_event')
    .values(
      events.map((event) => ({
        tenant_id: tenantId,
        id: randomUUID(),
        reason: event.reason,
        surface: event.surface,
        procedure: event.procedure ?? null,
        request_id: event.requestId,
        actor: event.actor?.kind ?? null,
        actor_id: event.actor?.id ?? null,
        source: event.source ?? null,
        created_at: event.now,
      })),
    )
    .execute()
}
