import type { AttachmentId, ConversationId, MembershipId } from '@frontdesk/db/ids'
import { hangAt, lockUnsent } from '../attachment/queries.ts'
import { lockHome } from '../conversation/lock-home.ts'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { requestKey } from '../core/request-key.ts'
import { topics } from '../realtime/wakeups.ts'
import { openMessage } from './open-message.ts'
import { findMessageByKey, insertMessage } from './queries.ts'
import type { Message } from './schemas.ts'

type Writing = {
  conversationId: ConversationId
  author: 'visitor' | 'customer' | 'member'
  membershipId?: MembershipId
  nonce: string
  text: string
  attachmentIds?: readonly AttachmentId[] | undefined
  now: Date
}

/** Writes what a person said. Said again with the same nonce it is the same message, also when both arrive at once. */
export async function writeMessage<S extends string>(scope: Scope<S>, writing: Writing): Promise<Message> {
  const { tx, tenantId, keys } = scope
  const { author, membershipId, nonce, text, now } = writing
  const ids = [...new Set(writing.attachmentIds)]
  // Two of the same nonce wait for each other here, so the second finds what the first wrote.
  const thread = await lockHome(tx, tenantId, writing.conversationId)
  const conversationId = thread.id
  const key = { conversationId, requestKey: requestKey('message', author, scope.subjectId, nonce) }
  const before = await findMessageByKey(tx, tenantId, key).executeTakeFirst()
  if (before) return openMessage(keys, before)

  if (ids.length > 0) {
    const own = await lockUnsent(tx, tenantId, { conversationId, author, ids }).execute()
    if (own.length !== ids.length) throw new ApiError('not_found')
  }
  const messageId = await insertMessage(scope, { ...key, author, membershipId, text, files: ids.length, now })
  if (ids.length > 0) await hangAt(tx, tenantId, { messageId, ids }).execute()
  scope.wake(topics.thread(thread.visitor_session_id ?? thread.project_id ?? thread.id))
  scope.wake(topics.staff(tenantId, 'conversation'))
  return openMessage(keys, mustExist(await findMessageByKey(tx, tenantId, key).executeTakeFirst()))
}
