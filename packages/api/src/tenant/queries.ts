import type { TenantRef } from '@frontdesk/db/entry'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { UpdateTenant } from './schemas.ts'

export function findTenant(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('tenant')
    .where('id', '=', tenantId)
    .select((eb) => [
      'id',
      'name',
      'address',
      'zone',
      'currency',
      'languages',
      'holiday_country',
      'holiday_region',
      eb.exists(eb.selectFrom('booking').select('id').where('booking.tenant_id', '=', tenantId)).as('has_booked'),
    ])
}

export function findHolidayPlace(db: Db, tenantId: TenantRef) {
  return db.selectFrom('tenant').where('id', '=', tenantId).select(['holiday_country', 'holiday_region'])
}

/** Its currency only while nothing was booked. */
export function updateTenant(tx: Tx, tenantId: TenantId, settings: UpdateTenant) {
  const { name, address, zone, currency, languages, holidayCountry, holidayRegion } = settings
  return tx
    .updateTable('tenant')
    .set({
      name,
      address,
      zone,
      currency,
      languages,
      holiday_country: holidayCountry,
      holiday_region: holidayRegion,
    })
    .where('id', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('currency', '=', currency),
        eb.not(eb.exists(eb.selectFrom('booking').select('id').where('booking.tenant_id', '=', tenantId))),
      ]),
    )
    .returning('id')
}
