import { randomUUID } from 'node:crypto'
import type { Tx } from '@frontdesk/db/open-database'
import type { ActorKind, CredentialKind } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { AuditEventName } from './audit-events.ts'

/** Who, and by which of their requests. */
export type Actor = { kind: ActorKind; id: string; requestId?: string | undefined }
/** Work that nobody's credential stands behind is the system's own. */
type Acting = { tx: Tx; tenantId: TenantId; actor?: Actor }

const actorKinds: Record<CredentialKind, ActorKind> = {
  visitor: 'visitor',
  refresh: 'visitor',
  resume: 'visitor',
  hub: 'customer',
  hublink: 'customer',
  member: 'member',
  factor: 'member',
  verify: 'member',
  reset: 'member',
  email: 'member',
  invite: 'member',
  key: 'api_key',
  calendar: 'member',
}

export function actorOf(kind: CredentialKind, id: string): Actor {
  return { kind: actorKinds[kind], id }
}

/** Records, in the transaction of the deed itself, who did what to which. */
export async function audit(acting: Acting, event: AuditEventName, subjectId?: string): Promise<void> {
  await auditAll(acting, event, [subjectId])
}

/** The same for what is done to several at once. */
export async function auditAll(
  { tx, tenantId, actor }: Acting,
  event: AuditEventName,
  subjectIds: readonly (string | undefined)[],
): Promise<void> {
  if (subjectIds.length === 0) return
  await tx
    .insertInto('audit_event')
    .values(
      subjectIds.map((subjectId) => ({
        tenant_id: tenantId,
        id: randomUUID(),
        event,
        actor: actor?.kind ?? 'system',
        actor_id: actor?.id ?? null,
        subject_id: subjectId ?? null,
        request_id: actor?.requestId ?? null,
      })),
    )
    .execute()
}
