import type { TenantRef } from '@frontdesk/db/entry'
import type { ProviderId, ServiceId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type Insertable, type Updateable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { askedQuestions, offeredAddons } from './extra-queries.ts'

/** As the business decides about them, the ones it no longer offers included. */
export function services(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('service')
    .where('service.tenant_id', '=', tenantId)
    .select([
      'service.id',
      'service.name',
      'service.description',
      'service.location',
      'service.duration_minutes',
      'service.interval_minutes',
      'service.buffer_before_minutes',
      'service.buffer_after_minutes',
      'service.notice_minutes',
      'service.horizon_days',
      'service.price_minor',
      'service.currency',
      'service.needs_approval',
      'service.active',
      'service.category',
      'service.align_minutes',
      'service.seats',
      'service.max_per_day',
      'service.max_per_week',
      'service.terms',
      jsonArrayFrom(offeredAddons(db)).as('addons'),
      jsonArrayFrom(askedQuestions(db)).as('questions'),
    ])
    .select((eb) =>
      sql<ProviderId[]>`array(${eb
        .selectFrom('service_provider')
        .whereRef('service_provider.tenant_id', '=', 'service.tenant_id')
        .whereRef('service_provider.service_id', '=', 'service.id')
        .select('service_provider.provider_id')
        .orderBy('service_provider.provider_id')})`.as('provider_ids'),
    )
}
export type ServiceRow = Awaited<ReturnType<ReturnType<typeof services>['executeTakeFirstOrThrow']>>

export function listServices(db: Db, tenantId: TenantRef) {
  return services(db, tenantId)
    .orderBy('service.position')
    .orderBy('service.created_at')
    .orderBy('service.id')
    .limit(500)
}

/** What can be booked now: active services that an active provider gives, with the business's zone. One row. */
export function listOfferedServices(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('tenant')
    .where('tenant.id', '=', tenantId)
    .select('tenant.zone')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('service')
          .whereRef('service.tenant_id', '=', 'tenant.id')
          .where('service.active', '=', true)
          .where((exists) => exists.exists(activeProviders(db).select(sql`1`.as('one'))))
          .select([
            'service.id',
            'service.name',
            'service.description',
            'service.location',
            'service.duration_minutes',
            'service.price_minor',
            'service.currency',
            'service.needs_approval',
            'service.category',
            'service.seats',
            'service.terms',
          ])
          .select([
            jsonArrayFrom(
              activeProviders(db)
                .select(['provider.id', 'provider.name'])
                .orderBy('provider.name')
                .orderBy('provider.id'),
            ).as('providers'),
            jsonArrayFrom(offeredAddons(db)).as('addons'),
            jsonArrayFrom(askedQuestions(db)).as('questions'),
          ])
          .orderBy('service.position')
          .orderBy('service.created_at')
          .orderBy('service.id')
          .limit(500),
      ).as('services'),
    )
}

export type OfferedRow = Awaited<
  ReturnType<ReturnType<typeof listOfferedServices>['executeTakeFirstOrThrow']>
>['services'][number]

/** Of the service in the query around it. */
function activeProviders(db: Db) {
  return db
    .selectFrom('service_provider')
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.tenant_id', '=', 'service_provider.tenant_id')
        .onRef('provider.id', '=', 'service_provider.provider_id'),
    )
    .where('service_provider.tenant_id', '=', sql.ref<TenantId>('service.tenant_id'))
    .where('service_provider.service_id', '=', sql.ref<ServiceId>('service.id'))
    .where('provider.active', '=', true)
}

export function lockService(tx: Tx, tenantId: TenantId, id: ServiceId) {
  return tx.selectFrom('service').select('id').where('tenant_id', '=', tenantId).where('id', '=', id).forUpdate()
}

type Settings = Omit<Insertable<DB['service']>, 'tenant_id' | 'id' | 'currency' | 'position'>

/** Comes last in the list, priced in the business's own currency. */
export function insertService(tx: Tx, tenantId: TenantId, service: Settings & { id: ServiceId }) {
  return tx.insertInto('service').values((eb) => ({
    ...service,
    tenant_id: tenantId,
    currency: tenantCurrency(tx, tenantId),
    position: eb
      .selectFrom('service')
      .where('service.tenant_id', '=', tenantId)
      .select(sql<number>`coalesce(max(position) + 1, 0)`.as('position')),
  }))
}

export function updateService(
  tx: Tx,
  tenantId: TenantId,
  { id, ...settings }: Updateable<Settings> & { id: ServiceId },
) {
  return tx
    .updateTable('service')
    .set({ ...settings, currency: tenantCurrency(tx, tenantId) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

function tenantCurrency(tx: Tx, tenantId: TenantId) {
  return tx.selectFrom('tenant').where('tenant.id', '=', tenantId).select('tenant.currency')
}

export async function setServiceProviders(
  tx: Tx,
  tenantId: TenantId,
  args: { serviceId: ServiceId; providerIds: readonly ProviderId[] },
): Promise<void> {
  await tx
    .deleteFrom('service_provider')
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', args.serviceId)
    .execute()
  if (args.providerIds.length === 0) return
  await tx
    .insertInto('service_provider')
    .values(args.providerIds.map((id) => ({ tenant_id: tenantId, service_id: args.serviceId, provider_id: id })))
    .execute()
}

/** Those of the ids that are the tenant's own, kept from going away until the transaction ends. */
export function lockProviders(tx: Tx, tenantId: TenantId, ids: readonly ProviderId[]) {
  return tx
    .selectFrom('provider')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
    .forKeyShare()
}

/** What is offered is offered in the business's currency. */
export function setServiceCurrency(tx: Tx, tenantId: TenantId, currency: string) {
  return tx.updateTable('service').set({ currency }).where('tenant_id', '=', tenantId)
}

/** Of all services but one, those of none left out. */
export function listCategories(tx: Tx, tenantId: TenantId, except: ServiceId) {
  return tx
    .selectFrom('service')
    .where('tenant_id', '=', tenantId)
    .where('id', '!=', except)
    .where('category', '!=', '')
    .groupBy('category')
    .select('category')
    .orderBy('category')
    .limit(500)
}
