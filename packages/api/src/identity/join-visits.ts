import type { VisitorSessionId } from '@frontdesk/db/ids'
import type { Work } from '../core/work.ts'
import { topics } from '../realtime/wakeups.ts'
import {
  hideThread,
  lockThreadsOf,
  markJoined,
  moveBookings,
  moveMessages,
  moveWords,
  growThread,
} from './join-queries.ts'

/**
 * What somebody said and booked before it was known who they are goes on in the session that they have. Each message keeps the
 * key that it was sealed with, which is erased with either session.
 */
export async function joinVisits(
  { tx, tenantId, wake }: Work,
  { from, to }: { from: VisitorSessionId; to: VisitorSessionId },
): Promise<void> {
  await markJoined(tx, tenantId, { from, to }).execute()
  await moveBookings(tx, tenantId, { from, to }).execute()
  const threads = await lockThreadsOf(tx, tenantId, [from, to]).execute()
  const old = threads.find((thread) => thread.visitor_session_id === from)
  const home = threads.find((thread) => thread.visitor_session_id === to)
  if (!old?.last_seq || !home) return
  await moveMessages(tx, tenantId, { from: old.id, to: home.id, after: home.last_seq }).execute()
  await moveWords(tx, tenantId, { from: old.id, to: home.id }).execute()
  await growThread(tx, tenantId, { old, home }).execute()
  await hideThread(tx, tenantId, old.id).execute()
  wake(topics.thread(to))
}
