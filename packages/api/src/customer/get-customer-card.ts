import type { CustomerId, MembershipId } from '@frontdesk/db/ids'
import { openBookingWithCustomer } from '../booking/open-booking.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { findLastExport } from '../erasure/queries.ts'
import { mayErase } from '../erasure/rules.ts'
import { openMemberCustomer } from './open-customer.ts'
import { findCustomer, listCustomerBookings } from './queries.ts'
import type { CustomerCard } from './schemas.ts'

/** One customer with what they booked. */
export async function getCustomerCard(
  { tx, tenantId, keys }: Scope<MembershipId>,
  { id, now }: { id: CustomerId; now: Date },
): Promise<CustomerCard> {
  const row = mustExist(await findCustomer(tx, tenantId, id).executeTakeFirst())
  const bookings = await listCustomerBookings(tx, tenantId, id).limit(100).execute()
  const exported = await findLastExport(tx, tenantId, id).executeTakeFirst()
  return {
    ...openMemberCustomer(keys, row),
    bookings: bookings.map((booking) => openBookingWithCustomer(keys, booking, now)),
    exportedAt: exported?.created_at ?? null,
    mayErase: mayErase(exported?.created_at, now),
  }
}
