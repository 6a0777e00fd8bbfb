import type { TenantKeys } from '@frontdesk/db/keyring'
import type { BookingRow, BookingWithCustomerRow } from './queries.ts'
import type { Booking, BookingWithCustomer } from './schemas.ts'

export function showBooking(row: BookingRow): Booking {
  return {
    id: row.id,
    state: row.state,
    serviceId: row.service_id,
    serviceName: row.service_name,
    providerName: row.provider_name,
    location: row.location,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    businessZone: row.business_zone,
    price: { amountMinor: row.price_minor, currency: row.currency },
    needsApproval: row.needs_approval,
    heldUntil: row.held_until,
  }
}

export function openBookingWithCustomer(keys: TenantKeys, row: BookingWithCustomerRow): BookingWithCustomer {
  const customer = (column: 'name' | 'email', sealed: Buffer) =>
    keys.open({ table: 'customer', column, rowId: row.customer_id }, sealed)
  return {
    ...showBooking(row),
    customerId: row.customer_id,
    customerName: customer('name', row.name_sealed),
    customerEmail: customer('email', row.email_sealed),
    customerZone: row.customer_zone,
    note: row.note_sealed ? keys.open({ table: 'booking', column: 'note', rowId: row.id }, row.note_sealed) : null,
    origin: row.origin,
    projectId: row.project_id,
    createdAt: row.created_at,
  }
}
