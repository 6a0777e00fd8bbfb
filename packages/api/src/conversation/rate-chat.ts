import type { VisitorSessionId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { findRatingSince, insertMessage } from '../message/queries.ts'
import { topics } from '../realtime/wakeups.ts'
import { findLastEnd, lockThread, ownThread } from './queries.ts'

export type Rating = { rating: number; comment?: string | undefined }

/** What its visitor thought of a chat that has ended: once for each end, however often it is sent. */
export async function rateChat(
  scope: Scope<VisitorSessionId>,
  { rating, comment, now }: Rating & { now: Date },
): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const own = await ownThread(tx, tenantId, { kind: 'visitor', id: subjectId }).executeTakeFirst()
  if (own) await lockThread(tx, tenantId, own.id).execute()
  const end = own && (await findLastEnd(tx, tenantId, own.id).executeTakeFirst())
  if (!end) throw new ApiError('wrong_state')
  // By its place and not by its key: a thread that was joined to another has changed its numbers.
  const since = { conversationId: own.id, seq: end.seq }
  if (await findRatingSince(tx, tenantId, since).executeTakeFirst()) return
  const key = { conversationId: own.id, requestKey: requestKey('rating', own.id, `${end.seq}`) }
  await insertMessage(scope, { ...key, author: 'visitor', rating, ...(comment && { text: comment }), now })
  await audit(scope, 'conversation.rated', own.id)
  scope.wake(topics.thread(subjectId))
  scope.wake(topics.staff(tenantId, 'conversation'))
}
