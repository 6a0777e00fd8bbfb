import type { MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Work } from '../core/work.ts'
import { listMoneyOfBooking } from '../payment/queries.ts'
import { dueRefund } from '../payment/refund.ts'
import { leftOf } from '../payment/rules.ts'
import { moveBooking } from './move-booking.ts'
import type { LockedBooking } from './queries.ts'
import { isInTime, refundOf, untilOf } from './rules.ts'
import { readTerms } from './terms.ts'

export type Cancelling = {
  /** A customer is held to the terms; the business may always. */
  by: 'customer' | 'business'
  /** What of the money goes back: by the terms, all of it, or none. */
  refund: 'policy' | 'full' | 'none'
  now: Date
}

/** Calls it off. The caller holds the booking's lock; what is cancelled already stays so. */
export async function cancelBooking(
  work: Work,
  booking: LockedBooking,
  { by, refund, now }: Cancelling,
): Promise<void> {
  if (booking.state === 'cancelled') return
  // What is not confirmed yet binds nobody.
  const isBound = booking.state === 'confirmed'
  const until = untilOf(booking, readTerms(booking.terms).cancelUntil)
  if (by === 'customer' && isBound && !isInTime(until, now)) throw new ApiError('too_late')
  await moveBooking(work, booking, { to: 'cancelled', now })
  await giveBack(work, booking, { by, refund, now })
}

/** The latest payment goes back first. */
async function giveBack(work: Work, booking: LockedBooking, { by, refund, now }: Cancelling): Promise<void> {
  const payments = await listMoneyOfBooking(work.tx, work.tenantId, booking.id).execute()
  const paidMinor = payments.reduce((sum, payment) => sum + leftOf(payment), 0)
  let rest = refund === 'policy' ? refundOf(booking, { paidMinor, now }) : refund === 'full' ? paidMinor : 0
  const member = work.actor?.kind === 'member' ? { membershipId: work.actor.id as MembershipId } : {} // that is what its id is
  const reason = by === 'customer' ? 'cancelled_by_customer' : 'cancelled_by_staff'
  for (const payment of payments.toReversed()) {
    const amountMinor = Math.min(rest, leftOf(payment))
    if (amountMinor === 0) continue
    await dueRefund(work, { payment, amountMinor, reason, ...member, cause: 'cancelled', now })
    rest -= amountMinor
  }
}
