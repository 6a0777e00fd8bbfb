import type { BookingId, MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { getOrCreateThread } from '../conversation/queries.ts'
import { requestKey } from '../core/request-key.ts'
import { mustManage } from '../core/roles.ts'
import { writeMessage } from '../message/write-message.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { cancelBooking } from './cancel-booking.ts'
import type { CancelBooking, RescheduleBooking } from './member-schemas.ts'
import { moveBooking } from './move-booking.ts'
import type { LockedBooking } from './queries.ts'
import { rescheduleBooking } from './reschedule-booking.ts'
import type { BookingWithCustomer } from './schemas.ts'
import { withBooking } from './with-booking.ts'

export function rescheduleByMember(
  scope: Scope<MembershipId>,
  { bookingId: id, nonce, ...wish }: RescheduleBooking,
  now: Date,
): Promise<BookingWithCustomer> {
  const key = requestKey('member reschedule', scope.subjectId, id, nonce)
  return withBooking(scope, { id, now }, (booking) =>
    rescheduleBooking(scope, booking, { ...wish, requestKey: key, now }),
  )
}

/** Anybody of the staff may call it off by its terms; to send back more or less than those say is the managers' to decide. */
export function cancelByMember(
  scope: Scope<MembershipId>,
  { bookingId: id, refund, message }: CancelBooking,
  now: Date,
): Promise<BookingWithCustomer> {
  if (refund !== 'policy') mustManage(scope.grants)
  return withBooking(scope, { id, now }, async (booking) => {
    if (booking.state === 'cancelled') return
    await cancelBooking(scope, booking, { by: 'business', refund, now })
    if (message !== undefined) await sayToCustomer(scope, booking, { text: message, now })
  })
}

/** Where they hear of this booking: on their project page, or in the chat in which it began. */
async function sayToCustomer(
  scope: Scope<MembershipId>,
  { id, visitor_session_id: visitorSessionId }: LockedBooking,
  { text, now }: { text: string; now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId: membershipId } = scope
  const project = await findProjectOfBooking(tx, tenantId, id).executeTakeFirst()
  const owner = project
    ? ({ kind: 'project', id: project.id } as const)
    : visitorSessionId && ({ kind: 'visitor', id: visitorSessionId } as const)
  if (!owner) return
  const conversationId = await getOrCreateThread(tx, tenantId, owner)
  await writeMessage(scope, { conversationId, author: 'member', membershipId, nonce: `cancelled ${id}`, text, now })
}

/** What became of an appointment can be said once it has begun, and said otherwise later. */
export function closeByMember(
  scope: Scope<MembershipId>,
  { id, to, now }: { id: BookingId; to: 'completed' | 'no_show'; now: Date },
): Promise<BookingWithCustomer> {
  return withBooking(scope, { id, now }, async (booking) => {
    if (booking.state === to) return
    if (booking.starts_at > now) throw new ApiError('wrong_state')
    await moveBooking(scope, booking, { to, now })
  })
}
