import type { ProjectId } from '@frontdesk/db/ids'
import type { BookingState, MailKind, ProjectState, TimelineKind } from '@frontdesk/db/schema'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeBookingMessage } from '../message/write-booking-message.ts'
import { findPaymentsOfBooking, openPayment } from '../payment/queries.ts'
import { findProjectOfBooking, getOrCreateProject, setProjectState } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { topics } from '../realtime/wakeups.ts'
import { type LockedBooking, lockProviders, setBookingState } from './queries.ts'
import { mailedPaymentMs, mayBecome, paymentMs } from './rules.ts'

type Effect = { timeline?: Exclude<TimelineKind, 'note'>; mail?: MailKind; project?: ProjectState }

/** What a booking's coming to a state means for everybody else. */
const effects: Partial<Record<BookingState, Effect>> = {
  requested: { timeline: 'requested', mail: 'booking_requested', project: 'pending' },
  confirmed: { timeline: 'confirmed', mail: 'booking_confirmed', project: 'active' },
  declined: { timeline: 'declined', mail: 'booking_declined', project: 'closed' },
  cancelled: { timeline: 'cancelled', project: 'closed' },
  expired: { timeline: 'expired', project: 'closed' },
}
const beginsProject: readonly BookingState[] = ['requested', 'awaiting_payment', 'confirmed']

/**
 * The one way a booking that somebody confirmed changes its state (a mere hold is also given up in bulk, where it is told to
 * nobody: expireStaleHolds, releaseOtherHolds): the row, the money that is due, the project, the timeline, the thread and the
 * mail, all in the caller's transaction. The caller holds the booking's lock.
 */
export async function moveBooking(
  work: Work,
  booking: LockedBooking,
  step: { to: BookingState; now: Date },
): Promise<void> {
  const { to, now } = step
  if (!mayBecome(booking.state, to)) throw new ApiError('wrong_state')
  const { tx, tenantId } = work
  // Also a change of state is an entry into the exclusion constraint's index.
  await lockProviders(tx, tenantId, [booking.provider_id]).execute()
  const mailed = booking.state === 'requested' || booking.visitor_session_id === null
  const heldUntil = to === 'awaiting_payment' ? new Date(now.getTime() + (mailed ? mailedPaymentMs : paymentMs)) : null
  await setBookingState(tx, tenantId, { id: booking.id, state: to, heldUntil, now })
  const projectId = await projectOf(work, booking, step)
  if (heldUntil && projectId) {
    await openPayment(tx, tenantId, { booking, expiresAt: heldUntil, now })
    await enqueue(tx, { name: 'booking.expire', id: booking.id, runAt: heldUntil })
    if (booking.state === 'requested') await writeTimeline(work, { projectId, kind: 'approved', now })
    if (mailed) await queueMail(work, { kind: 'payment_due', projectId, now })
  }
  if (to === 'cancelled') await closeCheckouts(work, booking, now)
  if (projectId) await tellProject(work, projectId, step)
  if (booking.visitor_session_id) {
    await writeBookingMessage(work, {
      visitorSessionId: booking.visitor_session_id,
      bookingId: booking.id,
      state: to,
      now,
    })
  }
  await audit(work, `booking.${to}`, booking.id)
  work.wake(topics.staff(tenantId, 'booking'))
}

/** Nobody should pay for it any more; what was paid already comes back by the webhook's way. */
async function closeCheckouts({ tx, tenantId }: Work, booking: LockedBooking, now: Date): Promise<void> {
  for (const payment of await findPaymentsOfBooking(tx, tenantId, booking.id).execute()) {
    if (payment.state === 'open') await enqueue(tx, { name: 'payment.close', id: payment.id, runAt: now })
  }
}

async function projectOf({ tx, tenantId }: Work, booking: LockedBooking, { to, now }: { to: BookingState; now: Date }) {
  if (beginsProject.includes(to)) {
    const { id, customer_id, service_name } = booking
    return await getOrCreateProject(tx, tenantId, { bookingId: id, customerId: customer_id, title: service_name, now })
  }
  return (await findProjectOfBooking(tx, tenantId, booking.id).executeTakeFirst())?.id
}

async function tellProject(
  work: Work,
  projectId: ProjectId,
  { to, now }: { to: BookingState; now: Date },
): Promise<void> {
  const { timeline, mail, project } = effects[to] ?? {}
  if (project) await setProjectState(work.tx, work.tenantId, { id: projectId, state: project }).execute()
  if (timeline) await writeTimeline(work, { projectId, kind: timeline, now })
  if (mail) await queueMail(work, { kind: mail, projectId, now })
  work.wake(topics.project(projectId))
}
