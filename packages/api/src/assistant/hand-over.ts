import type { VisitorSessionId } from '@frontdesk/db/ids'
import { getOrCreateThread, lockThread } from '../conversation/queries.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { findMessageByKey, insertMessage } from '../message/queries.ts'
import { topics } from '../realtime/wakeups.ts'
import { handOverThread } from './queries.ts'

/** The visitor wants a person: the thread says so, with everything in it that was asked and answered before. */
export async function handOver(
  scope: Scope<VisitorSessionId>,
  { nonce, now }: { nonce: string; now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const id = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: subjectId })
  await lockThread(tx, tenantId, id).execute()
  const key = { conversationId: id, requestKey: requestKey('assistant person', subjectId, nonce) }
  if (await findMessageByKey(tx, tenantId, key).executeTakeFirst()) return
  await handOverThread(tx, tenantId, { id, now }).execute()
  await insertMessage(scope, { ...key, author: 'assistant', assistant: 'person', now })
  await audit(scope, 'conversation.handed_over', id)
  scope.wake(topics.thread(subjectId))
  scope.wake(topics.staff(tenantId, 'conversation'))
}
