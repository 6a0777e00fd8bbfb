import type { ApiKeyId, BookingId } from '@frontdesk/db/ids'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { addCustomer } from '../customer/know-customer.ts'
import { holdSlot } from './hold-slot.ts'
import { makeOnce } from './make-once.ts'
import { moveBooking } from './move-booking.ts'
import { lockBooking } from './queries.ts'
import { holdMs, stateAfterConfirm } from './rules.ts'
import type { BookingWithCustomer, NewBooking } from './schemas.ts'

/** A booking by the business's own server: on the same slots, under the same constraint, paid by mail where it costs. */
export async function createBooking(scope: Scope<ApiKeyId>, wish: NewBooking, now: Date): Promise<BookingWithCustomer> {
  const key = requestKey('api booking', scope.subjectId, wish.nonce)
  return await makeOnce(scope, { key, now }, () => book(scope, { wish, key, now }))
}

async function book(
  scope: Scope<ApiKeyId>,
  { wish, key, now }: { wish: NewBooking; key: Buffer; now: Date },
): Promise<BookingId> {
  const customerId = await addCustomer(scope, { ...wish, now })
  const id = await holdSlot(scope, {
    wish,
    customerId,
    visitorSessionId: null,
    origin: 'api',
    requestKey: key,
    heldUntil: new Date(now.getTime() + holdMs),
    now,
  })
  const booking = await lockBooking(scope.tx, scope.tenantId, id).executeTakeFirstOrThrow()
  await moveBooking(scope, booking, { to: stateAfterConfirm(booking), now })
  return id
}
