import type { TenantRef } from '@frontdesk/db/entry'
import type { SecurityAlertId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { Refusal, Surface } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { actorNames } from '../audit/actor-names.ts'
import type { Window } from '../core/page.ts'

/** A tenant's own refusals, with whatever names who was refused. */
function refusals(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('security_event as e')
    .where('e.tenant_id', '=', tenantId)
    .select([
      'e.id',
      'e.reason',
      'e.surface',
      'e.procedure',
      'e.actor',
      'e.actor_id',
      'e.source',
      'e.request_id',
      'e.created_at',
      sql<string>`e.created_at::text`.as('created_at_exactly'),
      ...actorNames('e.actor_id'),
    ])
}
export type RefusalRow = Awaited<ReturnType<ReturnType<typeof refusals>['executeTakeFirstOrThrow']>>

export type RefusalsQuery = Window<string> & { surface: Surface | undefined; reason: Refusal | undefined }

export function listRefusals(db: Db, tenantId: TenantRef, { surface, reason, after, limit }: RefusalsQuery) {
  return refusals(db, tenantId)
    .$if(surface !== undefined, (query) => query.where('e.surface', '=', surface ?? 'page'))
    .$if(reason !== undefined, (query) => query.where('e.reason', '=', reason ?? 'unexplained'))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(e.created_at, e.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
}

export function findRefusal(db: Db, tenantId: TenantRef, reference: string) {
  return refusals(db, tenantId).where('e.request_id', '=', reference).orderBy('e.id').limit(1)
}

export type AlertsQuery = Window<SecurityAlertId> & { unseen: boolean | undefined }

export function listAlerts(db: Db, tenantId: TenantRef, { unseen, after, limit }: AlertsQuery) {
  return db
    .selectFrom('security_alert as e')
    .where('e.tenant_id', '=', tenantId)
    .$if(unseen === true, (query) => query.where('e.seen_at', 'is', null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(e.created_at, e.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .select([
      'e.id',
      'e.anomaly',
      'e.actor',
      'e.who',
      'e.who as actor_id',
      'e.created_at',
      'e.seen_at',
      sql<string>`e.created_at::text`.as('created_at_exactly'),
      ...actorNames('e.who'),
    ])
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
}
export type AlertRow = Awaited<ReturnType<ReturnType<typeof listAlerts>['executeTakeFirstOrThrow']>>

/** Whoever looks first has seen it; looking again changes nothing. */
export function seeAlert(tx: Tx, tenantId: TenantId, { id, now }: { id: SecurityAlertId; now: Date }) {
  return tx
    .updateTable('security_alert')
    .set((eb) => ({ seen_at: eb.fn.coalesce('seen_at', eb.val(now)) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning('id')
}

export function findSettings(db: Db, tenantId: TenantRef) {
  return db.selectFrom('tenant').where('id', '=', tenantId).select(['alert_mail', 'keep_events_days'])
}

export function setSettings(tx: Tx, tenantId: TenantId, settings: { alertMail: boolean; keepDays: number }) {
  return tx
    .updateTable('tenant')
    .set({ alert_mail: settings.alertMail, keep_events_days: settings.keepDays })
    .where('id', '=', tenantId)
}
