import { type BookingId, type NoticeId, newId } from '@frontdesk/db/ids'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import type { ToldEvent } from './notice-events.ts'
import { findListeners, insertNotices } from './queries.ts'

export type News = {
  bookingId: BookingId
  /** What it can be called; each channel hears of it once, under the first of these that it wants. */
  events: readonly ToldEvent[]
  /** One cause, one notice. */
  cause: string
  now: Date
}

/** Tells the staff where they wanted to be told. Each channel has a delivery of its own, which keeps none of the others. */
export async function tellStaff({ tx, tenantId }: Work, { bookingId, events, cause, now }: News): Promise<void> {
  if (events.length === 0) return
  const listeners = await findListeners(tx, tenantId, events).execute()
  const rows = listeners.flatMap((channel) => {
    const event = events.find((each) => channel.events.includes(each))
    if (!event) return []
    const id: NoticeId = newId<'notice'>()
    const key = requestKey('notice', bookingId, cause)
    return [
      {
        tenant_id: tenantId,
        id,
        channel_id: channel.id,
        event,
        booking_id: bookingId,
        request_key: key,
        created_at: now,
      },
    ]
  })
  if (rows.length === 0) return
  for (const { id } of await insertNotices(tx, rows).execute()) {
    await enqueue(tx, { name: 'booking.notify', id, runAt: now })
  }
}
