import type { ConversationId, MembershipId } from '@frontdesk/db/ids'
import type { ConversationStatus } from '@frontdesk/db/schema'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { topics } from '../realtime/wakeups.ts'
import { sayEnd } from './end-chat.ts'
import { lockThread, setThreadStatus } from './queries.ts'

type Wanted = { conversationId: ConversationId; status: ConversationStatus; now: Date }

/** Closing a chat with a visitor ends it for them too. A project's thread is only put away: its customer goes on there. */
export async function setStatus(scope: Scope<MembershipId>, { now, ...wanted }: Wanted): Promise<void> {
  const { tx, tenantId, subjectId: membershipId } = scope
  const thread = mustExist(await lockThread(tx, tenantId, wanted.conversationId).executeTakeFirst())
  const { id, status, visitor_session_id: visitor } = thread
  if (status === wanted.status) return
  if (wanted.status === 'closed' && visitor && !thread.contact_form) {
    await sayEnd(scope, { id, by: 'member', membershipId, now })
    scope.wake(topics.thread(visitor))
  }
  await setThreadStatus(tx, tenantId, { id, status: wanted.status }).execute()
  await audit(scope, wanted.status === 'closed' ? 'conversation.closed' : 'conversation.opened', id)
  scope.wake(topics.staff(tenantId, 'conversation'))
}
