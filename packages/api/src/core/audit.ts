import { randomUUID } from 'node:crypto'
import type { Tx } from '@frontdesk/db/open-database'
import type { ActorKind, BookingState, CredentialKind } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** What is worth remembering who did it. Closed, so that no free text and no person gets in. */
export type AuditEventName =
  | 'availability.set'
  | `booking.${BookingState}`
  | 'conversation.closed'
  | 'conversation.opened'
  | 'member.logged_in'
  | 'member.logged_out'
  | 'payment.paid'
  | 'payment.refund_due'
  | 'payment.refunded'
  | 'project.noted'
  | 'service.created'
  | 'service.updated'
  | 'site.updated'

/** Who, and by which of their requests. */
export type Actor = { kind: ActorKind; id: string; requestId?: string | undefined }
/** Work that nobody's credential stands behind is the system's own. */
type Acting = { tx: Tx; tenantId: TenantId; actor?: Actor }

const actorKinds: Record<CredentialKind, ActorKind> = {
  visitor: 'visitor',
  refresh: 'visitor',
  hub: 'customer',
  hublink: 'customer',
  member: 'member',
  factor: 'member',
  verify: 'member',
  reset: 'member',
  email: 'member',
  invite: 'member',
  key: 'api_key',
}

export function actorOf(kind: CredentialKind, id: string): Actor {
  return { kind: actorKinds[kind], id }
}

/** Records, in the transaction of the deed itself, who did what to which. */
export async function audit({ tx, tenantId, actor }: Acting, event: AuditEventName, subjectId?: string): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      tenant_id: tenantId,
      id: randomUUID(),
      event,
      actor: actor?.kind ?? 'system',
      actor_id: actor?.id ?? null,
      subject_id: subjectId ?? null,
      request_id: actor?.requestId ?? null,
    })
    .execute()
}
