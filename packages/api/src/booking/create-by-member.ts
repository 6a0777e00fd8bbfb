import type { BookingId, CustomerId, MembershipId } from '@frontdesk/db/ids'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { requestKey } from '../core/request-key.ts'
import { addCustomer } from '../customer/know-customer.ts'
import { findCustomer } from '../customer/queries.ts'
import { holdSlot } from './hold-slot.ts'
import { makeOnce } from './make-once.ts'
import type { CreateBooking } from './member-schemas.ts'
import { moveBooking } from './move-booking.ts'
import { lockBooking } from './queries.ts'
import { holdMs, stateAfterApproval } from './rules.ts'
import type { BookingWithCustomer } from './schemas.ts'

/** A booking that the staff take down for somebody: nobody has to approve it, and only what is taken stands in its way. */
export async function createByMember(
  scope: Scope<MembershipId>,
  wish: CreateBooking,
  now: Date,
): Promise<BookingWithCustomer> {
  const key = requestKey('member booking', scope.subjectId, wish.nonce)
  return await makeOnce(scope, { key, now }, () => book(scope, { wish, key, now }))
}

type Booking = { wish: CreateBooking; key: Buffer; now: Date }

async function book(scope: Scope<MembershipId>, { wish, key, now }: Booking): Promise<BookingId> {
  const { tx, tenantId } = scope
  const id = await holdSlot(scope, {
    wish,
    customerId: await whoseBooking(scope, wish, now),
    visitorSessionId: null,
    origin: 'member',
    requestKey: key,
    heldUntil: new Date(now.getTime() + holdMs),
    byStaff: { override: wish.override },
    now,
  })
  const booking = await lockBooking(tx, tenantId, id).executeTakeFirstOrThrow()
  await moveBooking(scope, booking, { to: wish.payment === 'ask' ? stateAfterApproval(booking) : 'confirmed', now })
  return id
}

async function whoseBooking(scope: Scope<MembershipId>, wish: CreateBooking, now: Date): Promise<CustomerId> {
  const { customerId, name, email, zone } = wish
  if (customerId !== undefined) {
    const known = await findCustomer(scope.tx, scope.tenantId, customerId)
      .where('customer.erased_at', 'is', null)
      .executeTakeFirst()
    return mustExist(known).id
  }
  // The schema has held whoever sends no id to all three.
  if (name === undefined || email === undefined || zone === undefined) throw new Error('a new customer has a name')
  return await addCustomer(scope, { name, email, zone, now })
}
