import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { moveBooking } from './move-booking.ts'
import { lockVisitorBooking } from './queries.ts'
import type { BookingState } from './states.ts'

const over: readonly BookingState[] = ['cancelled', 'expired', 'declined']
const open: readonly BookingState[] = ['proposed', 'held', 'requested', 'awaiting_payment']

/** The visitor changed their mind before anything was agreed, or says no to an offer: the slot is free again at once. */
export async function releaseBooking(
  scope: Scope<VisitorSessionId>,
  { id, now }: { id: BookingId; now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const booking = mustExist(
    await lockVisitorBooking(tx, tenantId, { visitorSessionId: subjectId, id }).executeTakeFirst(),
  )
  if (over.includes(booking.state)) return
  if (!open.includes(booking.state)) throw new ApiError('wrong_state')
  await moveBooking(scope, booking, { to: 'cancelled', now })
}
