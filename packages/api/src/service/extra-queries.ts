import type { ServiceAddonId, ServiceId, ServiceQuestionId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type Insertable, sql } from 'kysely'

/** Of the service in the query around it, as the business has put them in order. */
export function offeredAddons(db: Db) {
  return db
    .selectFrom('service_addon')
    .where('service_addon.tenant_id', '=', sql.ref<TenantId>('service.tenant_id'))
    .where('service_addon.service_id', '=', sql.ref<ServiceId>('service.id'))
    .where('service_addon.active', '=', true)
    .select([
      'service_addon.id',
      'service_addon.name',
      'service_addon.extra_minutes',
      sql<number>`service_addon.price_minor`.as('price_minor'),
    ])
    .orderBy('service_addon.position')
    .orderBy('service_addon.id')
}

export function askedQuestions(db: Db) {
  return db
    .selectFrom('service_question')
    .where('service_question.tenant_id', '=', sql.ref<TenantId>('service.tenant_id'))
    .where('service_question.service_id', '=', sql.ref<ServiceId>('service.id'))
    .where('service_question.active', '=', true)
    .select([
      'service_question.id',
      'service_question.kind',
      'service_question.label',
      'service_question.choices',
      'service_question.required',
    ])
    .orderBy('service_question.position')
    .orderBy('service_question.id')
}

/** Those of the ids that are this service's own. */
export function findOwnAddons(
  tx: Tx,
  tenantId: TenantId,
  { serviceId, ids }: { serviceId: ServiceId; ids: readonly ServiceAddonId[] },
) {
  return tx
    .selectFrom('service_addon')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
}

export function findOwnQuestions(
  tx: Tx,
  tenantId: TenantId,
  { serviceId, ids }: { serviceId: ServiceId; ids: readonly ServiceQuestionId[] },
) {
  return tx
    .selectFrom('service_question')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
}

export function retireAddons(tx: Tx, tenantId: TenantId, serviceId: ServiceId) {
  return tx
    .updateTable('service_addon')
    .set({ active: false })
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where('active', '=', true)
}

export function retireQuestions(tx: Tx, tenantId: TenantId, serviceId: ServiceId) {
  return tx
    .updateTable('service_question')
    .set({ active: false })
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where('active', '=', true)
}

type AddonRow = Omit<Insertable<DB['service_addon']>, 'tenant_id' | 'active'>

export function putAddons(tx: Tx, tenantId: TenantId, rows: readonly AddonRow[]) {
  return tx
    .insertInto('service_addon')
    .values(rows.map((row) => ({ ...row, tenant_id: tenantId, active: true })))
    .onConflict((already) =>
      already.columns(['tenant_id', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        extra_minutes: ref('excluded.extra_minutes'),
        price_minor: ref('excluded.price_minor'),
        position: ref('excluded.position'),
        active: ref('excluded.active'),
      })),
    )
}

type QuestionRow = Omit<Insertable<DB['service_question']>, 'tenant_id' | 'active'>

export function putQuestions(tx: Tx, tenantId: TenantId, rows: readonly QuestionRow[]) {
  return tx
    .insertInto('service_question')
    .values(rows.map((row) => ({ ...row, tenant_id: tenantId, active: true })))
    .onConflict((already) =>
      already.columns(['tenant_id', 'id']).doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        label: ref('excluded.label'),
        choices: ref('excluded.choices'),
        required: ref('excluded.required'),
        position: ref('excluded.position'),
        active: ref('excluded.active'),
      })),
    )
}
