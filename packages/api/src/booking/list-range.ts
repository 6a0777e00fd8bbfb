import type { MembershipId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Entrance } from '../core/entrance.ts'
import { findProvider } from '../provider/queries.ts'
import { listBookingsInRange } from './calendar-queries.ts'
import type { BookingRange, CalendarBookings } from './calendar-schemas.ts'

const most = 2_000

/** What a calendar shows of some weeks, soonest first. */
export async function listRange(
  entrance: Entrance<MembershipId>,
  range: z.output<typeof BookingRange>,
): Promise<z.input<typeof CalendarBookings>> {
  const { providerId } = range
  if (providerId) await entrance.get(({ db, tenantId }) => findProvider(db, tenantId, providerId))
  // One more than is shown says whether there are more.
  const rows = await entrance.list(({ db, tenantId }) =>
    listBookingsInRange(db, tenantId, { ...range, limit: most + 1 }),
  )
  const keys = await entrance.keys()
  const bookings = rows.slice(0, most).map((row) => ({
    id: row.id,
    state: row.state,
    serviceId: row.service_id,
    serviceName: row.service_name,
    providerId: row.provider_id,
    providerName: row.provider_name,
    customerName: keys.open({ table: 'customer', column: 'name', rowId: row.customer_id }, row.name_sealed),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    blockedFrom: row.blocked_from,
    blockedUntil: row.blocked_until,
    seats: row.seats,
  }))
  return { bookings, isCut: rows.length > most }
}
