import type { BookingId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import { moveBooking } from './move-booking.ts'
import { lockBooking } from './queries.ts'
import { completesAt } from './reminders.ts'
import { readTerms } from './terms.ts'

/** A booking whose end is over took place, unless somebody of the staff has said otherwise by now. They still can. */
export const completeBooking: TenantJob = async (deps, tenantId, id) => {
  const bookingId = id as BookingId // enqueued with a booking's id
  const now = deps.now()
  await workFor(deps, tenantId, async (work) => {
    const booking = await lockBooking(work.tx, tenantId, bookingId).executeTakeFirstOrThrow()
    if (booking.state !== 'confirmed') return
    const runAt = completesAt(booking.ends_at, readTerms(booking.terms))
    if (runAt > now) return await enqueue(work.tx, { name: 'booking.complete', id: bookingId, runAt })
    await moveBooking(work, booking, { to: 'completed', now })
  })
}
