import { randomBytes } from 'node:crypto'
import type { Insertable } from 'kysely'
import { asTenant } from '../src/as-tenant.ts'
import { type CustomerId, type ProviderId, type ServiceId, newId } from '../src/ids.ts'
import type { Db } from '../src/open-database.ts'
import type { Booking } from '../src/schema.gen.ts'
import { type TenantId, newTenantId } from '../src/tenant-id.ts'

export type Business = {
  tenantId: TenantId
  serviceId: ServiceId
  providerIds: [ProviderId, ProviderId]
  customerId: CustomerId
}

/** A tenant with a service, two providers and a customer: what a booking needs around it. */
export async function addBusiness(owner: Db): Promise<Business> {
  const tenantId = newTenantId()
  const serviceId = newId<'service'>()
  const providerIds: Business['providerIds'] = [newId<'provider'>(), newId<'provider'>()]
  const customerId = newId<'customer'>()
  await asTenant({ kysely: owner }, tenantId, async (tx) => {
    await tx
      .insertInto('tenant')
      .values({ id: tenantId, name: 'Atelier', zone: 'Europe/Lisbon', currency: 'EUR' })
      .execute()
    const service = { name: 'Portrait', duration_minutes: 60, interval_minutes: 30, price_minor: 9000, currency: 'EUR' }
    await tx
      .insertInto('service')
      .values({ tenant_id: tenantId, id: serviceId, ...service })
      .execute()
    const providers = providerIds.map((id) => ({ tenant_id: tenantId, id, name: 'Rita', zone: 'Europe/Lisbon' }))
    await tx.insertInto('provider').values(providers).execute()
    const sealed = { name_sealed: randomBytes(60), email_sealed: randomBytes(60), email_index: randomBytes(32) }
    await tx
      .insertInto('customer')
      .values({ tenant_id: tenantId, id: customerId, ...sealed, zone: 'Europe/Lisbon' })
      .execute()
  })
  return { tenantId, serviceId, providerIds, customerId }
}

/** A confirmed booking of one hour with the first provider, whose slot and blocked range are the same. */
export function bookingAt(
  business: Business,
  from: string,
  changes: Partial<Insertable<Booking>> = {},
): Insertable<Booking> {
  const starts = new Date(from)
  const ends = new Date(starts.getTime() + 3_600_000)
  return {
    tenant_id: business.tenantId,
    id: newId<'booking'>(),
    service_id: business.serviceId,
    provider_id: business.providerIds[0],
    customer_id: business.customerId,
    origin: 'widget',
    request_key: randomBytes(32),
    state: 'confirmed',
    service_name: 'Portrait',
    location: '',
    starts_at: starts,
    ends_at: ends,
    blocked_from: starts,
    blocked_until: ends,
    held_until: ends,
    price_minor: 9000,
    currency: 'EUR',
    needs_approval: false,
    ...changes,
  }
}
