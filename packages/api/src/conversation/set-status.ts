import type { ConversationId, MembershipId } from '@frontdesk/db/ids'
import type { ConversationStatus } from '@frontdesk/db/schema'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { topics } from '../realtime/wakeups.ts'
import { lockThread, setThreadStatus } from './queries.ts'

export async function setStatus(
  scope: Scope<MembershipId>,
  wanted: { conversationId: ConversationId; status: ConversationStatus },
): Promise<void> {
  const { tx, tenantId } = scope
  const { id, status } = mustExist(await lockThread(tx, tenantId, wanted.conversationId).executeTakeFirst())
  if (status === wanted.status) return
  await setThreadStatus(tx, tenantId, { id, status: wanted.status }).execute()
  await audit(scope, wanted.status === 'closed' ? 'conversation.closed' : 'conversation.opened', id)
  scope.wake(topics.staff(tenantId, 'conversation'))
}
