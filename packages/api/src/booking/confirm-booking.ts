import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { hasChanged } from './has-changed.ts'
import { moveBooking } from './move-booking.ts'
import { showBooking } from './open-booking.ts'
import { mustHaveRoom } from './must-have-room.ts'
import { findVisitorBooking, lockVisitor, lockVisitorBooking } from './queries.ts'
import { stateAfterConfirm } from './rules.ts'
import type { Booking, Confirmed } from './schemas.ts'
import type { BookingState } from './states.ts'

type Own = { id: BookingId; now: Date }
export type Answer = { booking: Booking; next: (typeof Confirmed.shape.next.options)[number] }

/**
 * The customer's own click: the only thing that turns a proposal into a booking. Clicked again, it is the same booking. If
 * the service is not what they were shown any more, nothing happens and they are told.
 */
export async function confirmBooking(scope: Scope<VisitorSessionId>, { id, now }: Own): Promise<Answer> {
  const { tx, tenantId, subjectId } = scope
  await lockVisitor(tx, tenantId, subjectId).execute()
  const booking = mustExist(
    await lockVisitorBooking(tx, tenantId, { visitorSessionId: subjectId, id }).executeTakeFirst(),
  )
  if (booking.state === 'expired') throw new ApiError('slot_taken')
  if (booking.state === 'held') {
    if (await hasChanged(scope, booking)) throw new ApiError('changed')
    const to = stateAfterConfirm(booking)
    if (to !== 'confirmed') await mustHaveRoom(scope)
    await moveBooking(scope, booking, { to, now })
  }
  return withNextStep(await shownBooking(scope, { id, now }))
}

export async function shownBooking(
  { tx, tenantId, subjectId }: Scope<VisitorSessionId>,
  { id, now }: Own,
): Promise<Booking> {
  const row = await findVisitorBooking(tx, tenantId, { visitorSessionId: subjectId, id }).executeTakeFirstOrThrow()
  return showBooking(row, now)
}

export function withNextStep(booking: Booking): Answer {
  return { booking, next: nextStep(booking.state) }
}

function nextStep(state: BookingState): Answer['next'] {
  if (state === 'awaiting_payment') return 'pay'
  if (state === 'requested') return 'wait_for_approval'
  if (state === 'confirmed' || state === 'completed') return 'done'
  throw new ApiError('wrong_state')
}
