import type { VisitorSessionId } from '@frontdesk/db/ids'
import { moveAttachments } from '../attachment/queries.ts'
import { dropUnsentChatMails } from '../chat-mail/queries.ts'
import type { Work } from '../core/work.ts'
import { moveEntries } from '../entry/queries.ts'
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
 * What somebody said and booked before it was known who they are goes on in the session that they have. Each message
 * and file keeps the key that it was sealed with, which is erased with either session. No copy of what is said from now on goes
 * to an address that was typed before.
 */
export async function joinVisits(
  { tx, tenantId, wake }: Work,
  { from, to, now }: { from: VisitorSessionId; to: VisitorSessionId; now: Date },
): Promise<void> {
  await markJoined(tx, tenantId, { from, to }).execute()
  await moveBookings(tx, tenantId, { from, to }).execute()
  const threads = await lockThreadsOf(tx, tenantId, [from, to]).execute()
  const old = threads.find((thread) => thread.visitor_session_id === from)
  const home = threads.find((thread) => thread.visitor_session_id === to)
  if (!old || !home) return
  await moveEntries(tx, tenantId, { from: old.id, to: home.id }).execute()
  await moveAttachments(tx, tenantId, { from: old.id, to: home.id }).execute()
  await dropUnsentChatMails(tx, tenantId, { visit: from, kind: 'transcript', now }).execute()
  if (old.last_seq === 0) return
  await moveMessages(tx, tenantId, { from: old.id, to: home.id, after: home.last_seq }).execute()
  await moveWords(tx, tenantId, { from: old.id, to: home.id }).execute()
  await growThread(tx, tenantId, { old, home }).execute()
  await hideThread(tx, tenantId, old.id).execute()
  wake(topics.thread(to))
}
