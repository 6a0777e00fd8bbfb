import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { knowVisitor } from '../customer/know-customer.ts'
import { giveUpHolds } from './give-up-holds.ts'
import { holdSlot } from './hold-slot.ts'
import { lockProvidersOfWish, releaseOtherHolds } from './hold-queries.ts'
import { mustHaveRoom } from './must-have-room.ts'
import { findBookingByKey } from './queries.ts'
import { holdMs } from './rules.ts'
import type { NewBooking } from './schemas.ts'

/** Keeps the slot for the visitor while they look at the offer: what, when, where, for how much. */
export async function proposeBooking(scope: Scope<VisitorSessionId>, wish: NewBooking, now: Date): Promise<BookingId> {
  const key = requestKey('visitor booking', scope.subjectId, wish.nonce)
  // The session's row is locked by this, so the same wish sent twice at once is the same booking.
  const customerId = await knowVisitor(scope, { ...wish, now })
  const before = await findBookingByKey(scope.tx, scope.tenantId, key).executeTakeFirst()
  if (before) return before.id
  await mustHaveRoom(scope)
  const own = { visitorSessionId: scope.subjectId, serviceId: wish.serviceId, now }
  await lockProvidersOfWish(scope.tx, scope.tenantId, own).execute()
  const released = await releaseOtherHolds(scope.tx, scope.tenantId, own).execute()
  await giveUpHolds(scope, released, { to: 'cancelled', now })
  return await holdSlot(scope, {
    wish,
    customerId,
    visitorSessionId: scope.subjectId,
    origin: 'widget',
    requestKey: key,
    heldUntil: new Date(now.getTime() + holdMs),
    now,
  })
}
