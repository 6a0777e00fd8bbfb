import type { MembershipId } from '@frontdesk/db/ids'
import { lockBooking } from '../booking/queries.ts'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { findPayment } from './queries.ts'
import { dueRefund } from './refund.ts'
import type { NewRefund } from './schemas.ts'
import { hasArrived } from './states.ts'

/** The business gives back what it was not bound to. More than is left is refused: something else happened meanwhile. */
export async function refundByHand(scope: Scope<MembershipId>, wish: NewRefund, now: Date): Promise<void> {
  const { tx, tenantId, subjectId: membershipId } = scope
  const found = mustExist(await findPayment(tx, tenantId, wish.paymentId).executeTakeFirst())
  await lockBooking(tx, tenantId, found.booking_id).executeTakeFirstOrThrow()
  const payment = await findPayment(tx, tenantId, wish.paymentId).executeTakeFirstOrThrow()
  if (!hasArrived(payment.state)) throw new ApiError('wrong_state')
  const { amountMinor, nonce } = wish
  const cause = `by hand ${membershipId} ${nonce}`
  const refund = { payment, amountMinor, isExact: true, reason: 'goodwill', membershipId, cause, now } as const
  if (!(await dueRefund(scope, refund))) throw new ApiError('changed')
}
