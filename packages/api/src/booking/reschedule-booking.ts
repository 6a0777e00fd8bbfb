import type { BookingId, ProviderId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeBookingMessage } from '../message/write-booking-message.ts'
import { tellStaff } from '../notice/tell-staff.ts'
import { type PaymentRow, findPaymentsOfBooking, updatePayment } from '../payment/queries.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { topics } from '../realtime/wakeups.ts'
import { planBooking } from './plan-booking.ts'
import { type Place, placeBooking } from './place-booking.ts'
import { type LockedBooking, findChangeByKey, setBookingTime } from './queries.ts'
import { isInTime, minutesOfBooking, percentBack, untilOf, waitsUntilMoved } from './rules.ts'
import type { BookingState } from './states.ts'
import { readTerms } from './terms.ts'
import { writeChange } from './write-change.ts'

/** What can be given another time: whatever takes place, or will if it is paid or approved. */
export const movableStates: readonly BookingState[] = ['requested', 'awaiting_payment', 'confirmed']

export type Rescheduling = {
  startsAt: Date
  /** Left out: the same as before where they are free, otherwise whoever is. */
  providerId?: ProviderId | undefined
  override?: boolean
  /** A customer is held to the terms; the business may always. */
  by?: 'customer' | 'business'
  /** Sent again with the same key it is the same change. */
  requestKey?: Buffer
  now: Date
}

/**
 * Gives a booking another time. It stays the same booking: its id, its price and the terms it was made under; and it lasts
 * as long as it was booked for. The caller holds the booking's lock.
 */
export async function rescheduleBooking(work: Work, booking: LockedBooking, wish: Rescheduling): Promise<void> {
  const { tx, tenantId } = work
  const { startsAt, requestKey, now } = wish
  if (requestKey && (await findChangeByKey(tx, tenantId, { bookingId: booking.id, requestKey }).executeTakeFirst()))
    return
  if (!movableStates.includes(booking.state)) throw new ApiError('wrong_state')
  const until = untilOf(booking, readTerms(booking.terms).rescheduleUntil)
  // What is not confirmed yet binds nobody.
  const isBound = booking.state === 'confirmed'
  if (wish.by === 'customer' && isBound && !isInTime(until, now)) throw new ApiError('too_late')
  const sameTime = startsAt.getTime() === booking.starts_at.getTime()
  if (sameTime && (wish.providerId ?? booking.provider_id) === booking.provider_id) return

  const own = { id: booking.id, providerId: booking.provider_id }
  const { service_id: serviceId, seats } = booking
  const wanted = { ...wish, serviceId, seats, addonIds: [], minutes: () => minutesOfBooking(booking), own }
  const lost = wish.by === 'customer' && isBound ? { refund_percent: percentBack(booking, now) } : {}
  const payments = await findPaymentsOfBooking(tx, tenantId, booking.id).execute()
  // A bank that has been asked is waited for, however soon it begins now.
  const isPaying = payments.some((payment) => payment.state === 'processing')
  const heldUntil = isPaying ? booking.held_until : waitsUntilMoved(booking, startsAt, now)
  const place = await placeBooking(work, wanted, async (found) => {
    const columns = { ...columnsOf(found), ...lost, held_until: heldUntil, updated_at: now }
    await setBookingTime(tx, tenantId, { id: booking.id, ...columns })
    return found
  })
  if (heldUntil) await waitUntil(work, booking.id, { payments, heldUntil })
  const { state } = booking
  const seq = await writeChange(work, {
    bookingId: booking.id,
    from: { state, startsAt: booking.starts_at, providerId: booking.provider_id },
    to: { state, startsAt, providerId: place.providerId },
    requestKey,
    now,
  })
  await planBooking(work, { ...booking, starts_at: startsAt, ends_at: new Date(place.span.end) }, now)
  await tell(work, booking, { seq, startsAt, now })
}

function columnsOf({ providerId, occurrenceId, span, blocked }: Place) {
  return {
    provider_id: providerId,
    occurrence_id: occurrenceId,
    starts_at: new Date(span.start),
    ends_at: new Date(span.end),
    blocked_from: new Date(blocked.start),
    blocked_until: new Date(blocked.end),
  }
}

type Waiting = { payments: readonly PaymentRow[]; heldUntil: Date }

/** Nobody answers a request for what has begun, or pays for it. */
async function waitUntil({ tx, tenantId }: Work, id: BookingId, { payments, heldUntil }: Waiting): Promise<void> {
  for (const payment of payments) {
    if (payment.state !== 'open' || payment.expires_at <= heldUntil) continue
    await updatePayment(tx, tenantId, { id: payment.id, set: { expires_at: heldUntil } }).execute()
  }
  await enqueue(tx, { name: 'booking.expire', id, runAt: heldUntil })
}

type News = { seq: number; startsAt: Date; now: Date }

async function tell(work: Work, booking: LockedBooking, { seq, startsAt, now }: News): Promise<void> {
  const { tx, tenantId } = work
  const { id, state, visitor_session_id: visitorSessionId } = booking
  const project = await findProjectOfBooking(tx, tenantId, id).executeTakeFirstOrThrow()
  const cause = `change ${seq}`
  await writeTimeline(work, { projectId: project.id, kind: 'rescheduled', cause, now })
  await queueMail(work, { kind: 'booking_rescheduled', projectId: project.id, now })
  if (visitorSessionId) {
    await writeBookingMessage(work, { visitorSessionId, bookingId: id, state, seq, movedTo: startsAt, now })
  }
  await tellStaff(work, { bookingId: id, events: ['booking_rescheduled'], cause, now })
  await audit(work, 'booking.rescheduled', id)
  work.wake(topics.project(project.id))
  work.wake(topics.staff(tenantId, 'booking'))
}
