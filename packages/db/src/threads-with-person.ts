import type { TenantRef } from './entry.ts'
import type { Db } from './open-database.ts'

/** Threads with the two ways to whoever they are with: the customer that a visitor said they are, or a project's. */
export function threadsWithPerson(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('conversation')
    .leftJoin('visitor_session', (join) =>
      join
        .onRef('visitor_session.tenant_id', '=', 'conversation.tenant_id')
        .onRef('visitor_session.id', '=', 'conversation.visitor_session_id'),
    )
    .leftJoin('project', (join) =>
      join
        .onRef('project.tenant_id', '=', 'conversation.tenant_id')
        .onRef('project.id', '=', 'conversation.project_id'),
    )
    .where('conversation.tenant_id', '=', tenantId)
}
