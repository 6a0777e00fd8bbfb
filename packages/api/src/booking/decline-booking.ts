import { ApiError } from '../core/api-error.ts'
import type { Work } from '../core/work.ts'
import { moveBooking } from './move-booking.ts'
import type { LockedBooking } from './queries.ts'

/** No to what the staff offered. Said twice, or after its time, it is still no. */
export async function declineBooking(work: Work, booking: LockedBooking, now: Date): Promise<void> {
  if (booking.state === 'cancelled' || booking.state === 'expired') return
  if (booking.state !== 'proposed') throw new ApiError('wrong_state')
  await moveBooking(work, booking, { to: 'cancelled', now })
}
