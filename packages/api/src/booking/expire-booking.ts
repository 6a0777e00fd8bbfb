import type { BookingId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import { closeCheckoutOf } from '../payment/close-checkout.ts'
import { findPaymentsOfBooking, updatePayment } from '../payment/queries.ts'
import { moveBooking } from './move-booking.ts'
import { lockBooking } from './queries.ts'
import type { BookingState } from './states.ts'

const waiting: readonly BookingState[] = ['proposed', 'held', 'requested', 'awaiting_payment']

/** Ends what waited in vain: for a decision, an answer or money. Stripe is asked first, so that money in the last moment is never turned away. */
export const expireBooking: TenantJob = async (deps, tenantId, id) => {
  const bookingId = id as BookingId // enqueued with a booking's id
  const now = deps.now()
  const payments = await workFor(deps, tenantId, async ({ tx }) => {
    const booking = await lockBooking(tx, tenantId, bookingId).executeTakeFirstOrThrow()
    if (booking.state !== 'awaiting_payment' || (booking.held_until && booking.held_until > now)) return []
    return await findPaymentsOfBooking(tx, tenantId, bookingId).execute()
  })
  for (const payment of payments) await closeCheckoutOf(deps, tenantId, payment)

  await workFor(deps, tenantId, async (work) => {
    const booking = await lockBooking(work.tx, tenantId, bookingId).executeTakeFirstOrThrow()
    if (!waiting.includes(booking.state)) return
    if (booking.held_until && booking.held_until > now) {
      return await enqueue(work.tx, { name: 'booking.expire', id: bookingId, runAt: booking.held_until })
    }
    for (const payment of await findPaymentsOfBooking(work.tx, tenantId, bookingId).execute()) {
      if (payment.state === 'open')
        await updatePayment(work.tx, tenantId, { id: payment.id, set: { state: 'expired' } }).execute()
    }
    await moveBooking(work, booking, { to: 'expired', now })
  })
}
