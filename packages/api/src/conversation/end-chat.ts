import type { ConversationId, MembershipId, VisitorSessionId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { insertMessage } from '../message/queries.ts'
import { topics } from '../realtime/wakeups.ts'
import { findLastWord, lockThread, ownThread, setThreadStatus } from './queries.ts'

/** The visitor is done. What the staff have not read yet stays open for them, so that no question is put away unseen. */
export async function endChat(scope: Scope<VisitorSessionId>, now: Date): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const own = await ownThread(tx, tenantId, { kind: 'visitor', id: subjectId }).executeTakeFirst()
  const thread = own && (await lockThread(tx, tenantId, own.id).executeTakeFirst())
  if (!thread || thread.last_seq === 0) return
  if (!(await sayEnd(scope, { id: thread.id, by: 'visitor', now }))) return
  if (thread.member_read_seq >= thread.last_seq) {
    await setThreadStatus(tx, tenantId, { id: thread.id, status: 'closed' }).execute()
  }
  await audit(scope, 'conversation.ended', thread.id)
  scope.wake(topics.thread(subjectId))
  scope.wake(topics.staff(tenantId, 'conversation'))
}

type End = { id: ConversationId; by: 'visitor' | 'member'; membershipId?: MembershipId; now: Date }

/** Says in a locked thread that the chat is over; false where it is over already. */
export async function sayEnd(scope: Scope<string>, { id, by, membershipId, now }: End): Promise<boolean> {
  const last = await findLastWord(scope.tx, scope.tenantId, id).executeTakeFirst()
  if (!last || last.ended_by) return false
  const key = requestKey('end', id, `${last.seq}`)
  await insertMessage(scope, { conversationId: id, author: 'system', endedBy: by, membershipId, requestKey: key, now })
  return true
}
