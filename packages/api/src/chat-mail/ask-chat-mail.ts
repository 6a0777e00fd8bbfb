import type { VisitorSessionId } from '@frontdesk/db/ids'
import type { ChatMailKind } from '@frontdesk/db/schema'
import { lockThread, ownThread } from '../conversation/queries.ts'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { sealerFor } from '../core/sealer-for.ts'
import { enqueue } from '../jobs/job.ts'
import { findAnswer, insertChatMail, newChatMailId } from './queries.ts'

type Wish = { kind: ChatMailKind; email: string; nonce: string; now: Date }

/**
 * Nobody has proven that the address is theirs. A copy holds what its visitor typed, so there is one only of a chat that a
 * person of the business has answered: nobody makes a machine write to strangers in the business's name.
 */
export async function askChatMail(scope: Scope<VisitorSessionId>, { kind, email, nonce, now }: Wish): Promise<void> {
  const { tx, tenantId, subjectId } = scope
  const own = await ownThread(tx, tenantId, { kind: 'visitor', id: subjectId }).executeTakeFirst()
  if (!own || own.last_seq === 0) throw new ApiError('wrong_state')
  const { id: conversationId } = own
  await lockThread(tx, tenantId, conversationId).execute()
  if (kind === 'transcript' && !(await findAnswer(tx, tenantId, conversationId).executeTakeFirst()))
    throw new ApiError('wrong_state')

  const id = newChatMailId()
  const seal = await sealerFor(scope, { conversationId })
  const emailSealed = seal({ table: 'chat_mail', column: 'email', rowId: id }, email)
  const key = requestKey('chat mail', kind, subjectId, nonce)
  const mail = { id, conversationId, kind, emailSealed, requestKey: key, now }
  if (!(await insertChatMail(tx, tenantId, mail).executeTakeFirst())) return
  await enqueue(tx, { name: 'chat_mail.send', id, runAt: now })
  await audit(scope, kind === 'transcript' ? 'conversation.copied' : 'conversation.sent_on', conversationId)
}
