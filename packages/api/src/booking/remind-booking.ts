import type { BookingId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findLastChange } from '../mail/queries.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { lockBooking } from './queries.ts'
import { dueReminder, nextReminderAt } from './reminders.ts'
import { readTerms } from './terms.ts'

/** Reminds the customer, and plans the next reminder. Of what was called off or moved meanwhile it says nothing. */
export const remindBooking: TenantJob = async (deps, tenantId, id) => {
  const bookingId = id as BookingId // enqueued with a booking's id
  const now = deps.now()
  await workFor(deps, tenantId, async (work) => {
    const { tx } = work
    const booking = await lockBooking(tx, tenantId, bookingId).executeTakeFirstOrThrow()
    if (booking.state !== 'confirmed') return
    const { starts_at: startsAt } = booking
    const terms = readTerms(booking.terms)
    const project = await findProjectOfBooking(tx, tenantId, bookingId).executeTakeFirstOrThrow()
    const change = await findLastChange(tx, tenantId, project.id).executeTakeFirst()
    const due = dueReminder(startsAt, terms, { plannedAt: change?.created_at ?? new Date(0), now })
    if (due) {
      const cause = `${startsAt.toISOString()} ${due.toISOString()}`
      await queueMail(work, { kind: 'booking_reminder', projectId: project.id, cause, now })
    }
    const next = nextReminderAt(startsAt, terms, now)
    if (next) await enqueue(tx, { name: 'booking.remind', id: bookingId, runAt: next })
  })
}
