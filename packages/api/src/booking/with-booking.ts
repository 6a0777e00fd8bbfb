import type { BookingId } from '@frontdesk/db/ids'
import type { Work } from '../core/work.ts'
import { mustExist } from '../core/must-exist.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { type LockedBooking, findBooking, lockBooking } from './queries.ts'
import type { BookingWithCustomer } from './schemas.ts'

/** Does something with one of the business's bookings, and shows what it is then. */
export async function withBooking(
  { tx, tenantId, keys }: Work,
  { id, now }: { id: BookingId; now: Date },
  deed: (booking: LockedBooking) => Promise<void>,
): Promise<BookingWithCustomer> {
  await deed(mustExist(await lockBooking(tx, tenantId, id).executeTakeFirst()))
  return openBookingWithCustomer(keys, await findBooking(tx, tenantId, id).executeTakeFirstOrThrow(), now)
}
