import type { ConversationId, MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { topics } from '../realtime/wakeups.ts'
import { setVisitBlocked } from '../session/queries.ts'
import { lockThread } from './queries.ts'

/** Whoever writes in this conversation writes and books nothing more, on whichever device, and is not told why. */
export async function blockVisitor(
  scope: Scope<MembershipId>,
  wanted: { conversationId: ConversationId; isBlocked: boolean; now: Date },
): Promise<void> {
  const { tx, tenantId } = scope
  const thread = mustExist(await lockThread(tx, tenantId, wanted.conversationId).executeTakeFirst())
  // A project's thread is with a customer, who has a booking: that is ended by other means.
  if (!thread.visitor_session_id) throw new ApiError('wrong_state')
  await setVisitBlocked(tx, tenantId, {
    id: thread.visitor_session_id,
    at: wanted.isBlocked ? wanted.now : null,
  }).execute()
  await audit(scope, wanted.isBlocked ? 'conversation.blocked' : 'conversation.unblocked', thread.id)
  scope.wake(topics.staff(tenantId, 'conversation'))
}
