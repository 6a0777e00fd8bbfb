import type { ProjectId } from '@frontdesk/db/ids'
import type { BookingState, MailKind, ProjectState, TimelineKind } from '@frontdesk/db/schema'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeBookingMessage } from '../message/write-booking-message.ts'
import { eventsOf } from '../notice/events-of.ts'
import { tellStaff } from '../notice/tell-staff.ts'
import { findPaymentsOfBooking, openPayment } from '../payment/queries.ts'
import { findProjectOfBooking, getOrCreateProject, setProjectState } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { topics } from '../realtime/wakeups.ts'
import { lockProviders } from './hold-queries.ts'
import { planBooking } from './plan-booking.ts'
import { type LockedBooking, setBookingState } from './queries.ts'
import { firstPaymentOf, mayBecome, waitsUntil } from './rules.ts'
import { thanksAt } from './reminders.ts'
import { readTerms } from './terms.ts'
import { writeChange } from './write-change.ts'

type Effect = { timeline?: Exclude<TimelineKind, 'note'>; mail?: MailKind | undefined; project?: ProjectState }

/** What a booking's coming to a state means for everybody else. */
const effects: Partial<Record<BookingState, Effect>> = {
  requested: { timeline: 'requested', mail: 'booking_requested', project: 'pending' },
  confirmed: { timeline: 'confirmed', mail: 'booking_confirmed', project: 'active' },
  completed: { timeline: 'completed', project: 'closed' },
  no_show: { timeline: 'no_show', project: 'closed' },
  declined: { timeline: 'declined', mail: 'booking_declined', project: 'closed' },
  cancelled: { timeline: 'cancelled', mail: 'booking_cancelled', project: 'closed' },
  expired: { timeline: 'expired', mail: 'booking_expired', project: 'closed' },
}
const beginsProject: readonly BookingState[] = ['requested', 'awaiting_payment', 'confirmed']

export type Move = { to: BookingState; now: Date }

/**
 * The one way a booking that somebody confirmed changes its state (a mere hold is also given up in bulk, where it is told to
 * nobody: giveUpHolds): the row, its history, the money that is due, the project, the timeline, the thread and the mail, all
 * in the caller's transaction. The caller holds the booking's lock.
 */
export async function moveBooking(work: Work, booking: LockedBooking, { to, now }: Move): Promise<void> {
  const { id, state, starts_at: startsAt, provider_id: providerId } = booking
  if (!mayBecome(state, to)) throw new ApiError('wrong_state')
  const { tx, tenantId } = work
  // Also a change of state is an entry into the exclusion constraint's index.
  await lockProviders(tx, tenantId, [providerId]).execute()
  const terms = readTerms(booking.terms)
  const isPresent = work.actor?.kind === 'visitor' || work.actor?.kind === 'customer'
  const heldUntil = waitsUntil({ to, startsAt, terms, isPresent, now })
  await setBookingState(tx, tenantId, { id, state: to, ...(to !== 'held' && { heldUntil }), now })
  const place = { startsAt, providerId }
  const seq = await writeChange(work, { bookingId: id, from: { state, ...place }, to: { state: to, ...place }, now })
  if (heldUntil) await enqueue(tx, { name: 'booking.expire', id, runAt: heldUntil })

  const projectId = await projectOf(work, booking, { to, now })
  if (projectId && heldUntil && to === 'awaiting_payment') {
    const { currency, price_minor, seats } = booking
    const payment = { bookingId: id, currency, ...firstPaymentOf({ price_minor, currency, seats, terms }) }
    await openPayment(tx, tenantId, { ...payment, expiresAt: heldUntil, now })
    if (state === 'requested') await writeTimeline(work, { projectId, kind: 'approved', now })
    if (!isPresent) await queueMail(work, { kind: 'payment_due', projectId, now })
  }
  if (to === 'cancelled') await closeCheckouts(work, booking, now)
  const effect = effects[to] ?? {}
  const mail = isOwnNo(work, booking) ? undefined : effect.mail
  const thankAt = to === 'completed' ? thanksAt(booking.ends_at, terms) : undefined
  if (projectId && thankAt)
    await queueMail(work, { kind: 'booking_follow_up', projectId, cause: 'once', at: thankAt, now })
  if (projectId) await tellProject(work, { projectId, seq, now, effect: { ...effect, mail } })
  // A hold is told of by whoever is looking at it, and so is one that they give back.
  const isOnlyLookedAt = to === 'held' || (state === 'held' && work.actor?.kind === 'visitor' && to === 'cancelled')
  if (booking.visitor_session_id && !isOnlyLookedAt) {
    const { visitor_session_id: visitorSessionId } = booking
    await writeBookingMessage(work, { visitorSessionId, bookingId: id, state: to, seq, now })
  }
  await planBooking(work, { ...booking, state: to }, now)
  const events = eventsOf({ from: state, to, actor: work.actor?.kind ?? 'system' })
  await tellStaff(work, { bookingId: id, events, cause: `change ${seq}`, now })
  await audit(work, `booking.${to}`, id)
  work.wake(topics.staff(tenantId, 'booking'))
}

/** Who declines an offer, or gives up in the chat what binds nobody yet, knows it: they get no mail about it. */
function isOwnNo({ actor }: Work, { state }: LockedBooking): boolean {
  if (state === 'proposed') return actor?.kind === 'visitor' || actor?.kind === 'customer'
  return actor?.kind === 'visitor' && (state === 'requested' || state === 'awaiting_payment')
}

/** Nobody should pay for it any more; what was paid already comes back by the webhook's way. */
async function closeCheckouts({ tx, tenantId }: Work, booking: LockedBooking, now: Date): Promise<void> {
  for (const payment of await findPaymentsOfBooking(tx, tenantId, booking.id).execute()) {
    if (payment.state === 'open') await enqueue(tx, { name: 'payment.close', id: payment.id, runAt: now })
  }
}

async function projectOf({ tx, tenantId }: Work, booking: LockedBooking, { to, now }: Move) {
  if (beginsProject.includes(to)) {
    const { id, customer_id, service_name } = booking
    return await getOrCreateProject(tx, tenantId, { bookingId: id, customerId: customer_id, title: service_name, now })
  }
  return (await findProjectOfBooking(tx, tenantId, booking.id).executeTakeFirst())?.id
}

type News = { projectId: ProjectId; seq: number; effect: Effect; now: Date }

async function tellProject(work: Work, { projectId, seq, now, effect }: News): Promise<void> {
  const { timeline, mail, project } = effect
  const cause = `change ${seq}`
  if (project) await setProjectState(work.tx, work.tenantId, { id: projectId, state: project }).execute()
  if (timeline) await writeTimeline(work, { projectId, kind: timeline, cause, now })
  if (mail) await queueMail(work, { kind: mail, projectId, now })
  work.wake(topics.project(projectId))
}
