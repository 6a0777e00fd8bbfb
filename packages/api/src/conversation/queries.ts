import type { Ref, TenantRef } from '@frontdesk/db/entry'
import { type ConversationId, type ProjectId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** Whose thread: the visitor's own, or the project's own. There is no third way to name one from outside the staff. */
export type Owner =
  | { kind: 'visitor'; id: Ref<VisitorSessionId> }
  | { kind: 'project'; id: Ref<ProjectId> }

export function ownThread(db: Db, tenantId: TenantRef, owner: Owner) {
  const column = owner.kind === 'visitor' ? 'conversation.visitor_session_id' : 'conversation.project_id'
  return db
    .selectFrom('conversation')
    .where('conversation.tenant_id', '=', tenantId)
    .where(column, '=', owner.id as Ref<never>) // the kind chose the column that this id belongs to
    .select(['conversation.id', 'conversation.last_seq', 'conversation.person_read_seq', 'conversation.status'])
}

/** The owner's thread, made at its first message. */
export async function getOrCreateThread(tx: Tx, tenantId: TenantId, owner: Owner): Promise<ConversationId> {
  const found = await ownThread(tx, tenantId, owner).executeTakeFirst()
  if (found) return found.id
  const column = owner.kind === 'visitor' ? 'visitor_session_id' : 'project_id'
  await tx
    .insertInto('conversation')
    .values({ tenant_id: tenantId, id: newId<'conversation'>(), [column]: owner.id })
    .onConflict((conflict) => conflict.columns(['tenant_id', column]).doNothing())
    .execute()
  const { id } = await ownThread(tx, tenantId, owner).executeTakeFirstOrThrow()
  return id
}

export function markThreadRead(db: Db, tenantId: TenantRef, args: { owner: Owner; seq: number }) {
  const column = args.owner.kind === 'visitor' ? 'visitor_session_id' : 'project_id'
  return db
    .updateTable('conversation')
    .set((eb) => ({
      person_read_seq: eb.fn('least', ['last_seq', eb.fn('greatest', ['person_read_seq', eb.val(args.seq)])]),
    }))
    .where('tenant_id', '=', tenantId)
    .where(column, '=', args.owner.id as Ref<never>) // the kind chose the column that this id belongs to
}

export function lockThread(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('conversation')
    .select(['id', 'visitor_session_id', 'project_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}
