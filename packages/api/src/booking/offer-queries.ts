import type { BookingId, ServiceAddonId, ServiceId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { jsonArrayFrom } from 'kysely/helpers/postgres'

/** What a booking was made from, as it is offered by now; nothing where it is offered no more. */
export function findOfferedFacts(tx: Tx, tenantId: TenantId, id: BookingId) {
  return tx
    .selectFrom('booking')
    .innerJoin('service', (join) =>
      join.onRef('service.tenant_id', '=', 'booking.tenant_id').onRef('service.id', '=', 'booking.service_id'),
    )
    .where('booking.tenant_id', '=', tenantId)
    .where('booking.id', '=', id)
    .where('service.active', '=', true)
    .select([
      'service.location',
      'service.duration_minutes',
      'service.price_minor',
      'service.currency',
      'service.needs_approval',
      'service.terms',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('booking_addon as chosen')
          .innerJoin('service_addon as addon', (join) =>
            join.onRef('addon.tenant_id', '=', 'chosen.tenant_id').onRef('addon.id', '=', 'chosen.addon_id'),
          )
          .whereRef('chosen.tenant_id', '=', 'booking.tenant_id')
          .whereRef('chosen.booking_id', '=', 'booking.id')
          .select(['addon.id', 'addon.extra_minutes', 'addon.price_minor', 'addon.active'])
          .orderBy('addon.id'),
      ).as('addons'),
    )
}

export function listQuestions(tx: Tx, tenantId: TenantId, serviceId: ServiceId) {
  return tx
    .selectFrom('service_question')
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where('active', '=', true)
    .select(['id', 'kind', 'label', 'choices', 'required'])
    .orderBy('position')
    .orderBy('id')
}
export type QuestionRow = Awaited<ReturnType<ReturnType<typeof listQuestions>['executeTakeFirstOrThrow']>>

/** Those of the ids that can be added to the service now. */
export function listAddons(
  tx: Tx,
  tenantId: TenantId,
  { serviceId, ids }: { serviceId: ServiceId; ids: readonly ServiceAddonId[] },
) {
  return tx
    .selectFrom('service_addon')
    .where('tenant_id', '=', tenantId)
    .where('service_id', '=', serviceId)
    .where('active', '=', true)
    .where((is) => is('id', '=', is.fn.any(is.val(ids))))
    .select('id')
}

export function listChosenAddons(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('booking_addon')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', bookingId)
    .select('addon_id')
}
