import type { BookingId, VisitorSessionId } from '@frontdesk/db/ids'
import type { BookingState } from '@frontdesk/db/schema'
import { getOrCreateThread, lockThread } from '../conversation/queries.ts'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { topics } from '../realtime/wakeups.ts'
import { findMessageByKey, insertMessage } from './queries.ts'

type News = { visitorSessionId: VisitorSessionId; bookingId: BookingId; state: BookingState; now: Date }

/** Tells the visitor's thread that their booking came to a state: once, however often it is told. */
export async function writeBookingMessage(work: Work, news: News): Promise<void> {
  const { tx, tenantId, wake } = work
  const { visitorSessionId, bookingId, state, now } = news
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visitorSessionId })
  await lockThread(tx, tenantId, conversationId).execute()
  const key = { conversationId, requestKey: requestKey('booking message', bookingId, state) }
  if (await findMessageByKey(tx, tenantId, key).executeTakeFirst()) return
  await insertMessage(work, { ...key, author: 'system', booking: { id: bookingId, state }, now })
  wake(topics.thread(visitorSessionId))
  wake(topics.staff(tenantId, 'conversation'))
}
