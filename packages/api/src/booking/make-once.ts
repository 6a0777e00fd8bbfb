import type { BookingId } from '@frontdesk/db/ids'
import { sql } from 'kysely'
import type { Work } from '../core/work.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { findBooking, findBookingByKey } from './queries.ts'
import type { BookingWithCustomer } from './schemas.ts'

/** Makes a booking, or finds the one that the same request made before, and shows it as it is now. */
export async function makeOnce(
  { tx, tenantId, keys }: Work,
  { key, now }: { key: Buffer; now: Date },
  make: () => Promise<BookingId>,
): Promise<BookingWithCustomer> {
  // The same request sent twice at once waits here, and the second finds what the first made.
  await sql`select pg_advisory_xact_lock(${key.readBigInt64BE()})`.execute(tx)
  const before = await findBookingByKey(tx, tenantId, key).executeTakeFirst()
  const id = before?.id ?? (await make())
  return openBookingWithCustomer(keys, await findBooking(tx, tenantId, id).executeTakeFirstOrThrow(), now)
}
