import type { TenantRef } from '@frontdesk/db/entry'
import type { Db } from '@frontdesk/db/open-database'
import type { ActorKind } from '@frontdesk/db/schema'
import { sql } from 'kysely'
import type { Window } from '../core/page.ts'
import { actorNames } from './actor-names.ts'
import type { AuditNoun } from './schemas.ts'

export type AuditPageQuery = Window<string> & { about: AuditNoun | undefined; by: ActorKind | undefined }

/** Newest first, with whatever names the actor. */
export function listAuditEvents(db: Db, tenantId: TenantRef, { about, by, after, limit }: AuditPageQuery) {
  return db
    .selectFrom('audit_event as e')
    .where('e.tenant_id', '=', tenantId)
    .$if(about !== undefined, (query) => query.where('e.event', 'like', `${about}.%`))
    .$if(by !== undefined, (query) => query.where('e.actor', '=', by ?? 'system'))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(e.created_at, e.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .select([
      'e.id',
      'e.event',
      'e.actor',
      'e.actor_id',
      'e.subject_id',
      'e.request_id',
      'e.created_at',
      sql<string>`e.created_at::text`.as('created_at_exactly'),
      ...actorNames('e.actor_id'),
    ])
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
}
export type AuditRow = Awaited<ReturnType<ReturnType<typeof listAuditEvents>['executeTakeFirstOrThrow']>>
