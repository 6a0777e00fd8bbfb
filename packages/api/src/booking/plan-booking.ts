import type { BookingId } from '@frontdesk/db/ids'
import type { BookingState } from '@frontdesk/db/schema'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { completesAt, nextReminderAt } from './reminders.ts'
import { readTerms } from './terms.ts'

export type Planned = { id: BookingId; state: BookingState; starts_at: Date; ends_at: Date; terms: unknown }

/**
 * What is to happen to a confirmed booking by itself: its next reminder and its end. Planned anew, it takes the place of
 * what was planned before.
 */
export async function planBooking({ tx }: Work, booking: Planned, now: Date): Promise<void> {
  if (booking.state !== 'confirmed') return
  const terms = readTerms(booking.terms)
  const { id } = booking
  const remindAt = nextReminderAt(booking.starts_at, terms, now)
  if (remindAt) await enqueue(tx, { name: 'booking.remind', id, runAt: remindAt })
  await enqueue(tx, { name: 'booking.complete', id, runAt: completesAt(booking.ends_at, terms) })
}
