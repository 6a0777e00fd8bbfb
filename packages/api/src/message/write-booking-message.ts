import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import type { BookingState } from '@frontdesk/db/schema'
import { getOrCreateThread, lockThread } from '../conversation/queries.ts'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { topics } from '../realtime/wakeups.ts'
import { findMessageByKey, insertMessage } from './queries.ts'

type News = {
  visitorSessionId: VisitorSessionId
  bookingId: BookingId
  state: BookingState
  /** Which change of the booking it is about. */
  seq: number
  /** Where the news is another time. */
  movedTo?: Date
  now: Date
}

/** Tells the visitor's thread that their booking came to a state or another time: once, however often it is told. */
export async function writeBookingMessage(work: Work, news: News): Promise<void> {
  const { tx, tenantId, wake } = work
  const { visitorSessionId, bookingId, state, seq, movedTo, now } = news
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visitorSessionId })
  await lockThread(tx, tenantId, conversationId).execute()
  const key = { conversationId, requestKey: requestKey('booking message', bookingId, state, `${seq}`) }
  if (await findMessageByKey(tx, tenantId, key).executeTakeFirst()) return
  await insertMessage(work, { ...key, author: 'system', booking: { id: bookingId, state, movedTo }, now })
  wake(topics.thread(visitorSessionId))
  wake(topics.staff(tenantId, 'conversation'))
}
