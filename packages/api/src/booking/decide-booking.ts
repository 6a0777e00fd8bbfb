import type { BookingId, MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { moveBooking } from './move-booking.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { findBooking, lockBooking } from './queries.ts'
import { stateAfterApproval } from './rules.ts'
import type { BookingWithCustomer } from './schemas.ts'

type Decision = { id: BookingId; verdict: 'approve' | 'decline'; now: Date }

/** The business's word on a booking that was asked for. Whoever decides second is told that it was decided. */
export async function decideBooking(
  scope: Scope<MembershipId>,
  { id, verdict, now }: Decision,
): Promise<BookingWithCustomer> {
  const { tx, tenantId, keys } = scope
  const booking = mustExist(await lockBooking(tx, tenantId, id).executeTakeFirst())
  if (booking.state !== 'requested') throw new ApiError('wrong_state')
  if (verdict === 'approve' && booking.starts_at <= now) throw new ApiError('wrong_state')
  await moveBooking(scope, booking, { to: verdict === 'approve' ? stateAfterApproval(booking) : 'declined', now })
  return openBookingWithCustomer(keys, await findBooking(tx, tenantId, id).executeTakeFirstOrThrow(), now)
}
