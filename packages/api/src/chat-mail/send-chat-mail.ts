import type { ChatMailId } from '@frontdesk/db/ids'
import type { Deps } from '../core/deps.ts'
import { type Work, workFor } from '../core/work.ts'
import { mintToken } from '../credential/token.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import { fullUntil } from '../mail/mail-room.ts'
import type { OutgoingMail } from '../mail/mail-transport.ts'
import { openMessage } from '../message/open-message.ts'
import { mintResume } from '../session/queries.ts'
import { composeCopy, composeWayOn } from './compose-chat-mail.ts'
import {
  type ChatMailRow,
  endChatMail,
  findLaterChatMail,
  listNewestMessages,
  lockUnsentChatMail,
  markChatMailCounted,
} from './queries.ts'

/** Long enough to walk to the other device, short enough for a mail that went astray. */
export const resumeMinutes = 30

/** A link is made when its mail leaves, so none rests anywhere. Sent again by a retry, it is the same Message-ID. */
export const sendChatMail: TenantJob = async (deps, tenantId, id) => {
  const mailId = id as ChatMailId // enqueued with such a mail's id
  const now = deps.now()
  const prepared = await workFor(deps, tenantId, async (work) => {
    const row = await lockUnsentChatMail(work.tx, tenantId, mailId).executeTakeFirst()
    if (!row?.email_sealed) return undefined
    const email = work.keys.open({ table: 'chat_mail', column: 'email', rowId: mailId }, row.email_sealed)
    if (!(await hasRoom(deps, work, { row, email }))) return undefined
    return { ...(await compose(deps, work, row)), to: email }
  })
  if (!prepared) return
  await deps.mail.send(prepared)
  await workFor(deps, tenantId, async ({ tx }) => {
    await endChatMail(tx, tenantId, { id: mailId, how: 'sent_at', now }).execute()
  })
}

/** As with other mails that strangers cause (mail/mail-room.ts), and counted apart from them. */
async function hasRoom(deps: Deps, work: Work, { row, email }: { row: ChatMailRow; email: string }): Promise<boolean> {
  const { tx, tenantId } = work
  const { id } = row
  const now = deps.now()
  if (row.admitted_at) return true
  const isStale = (await findLaterChatMail(tx, tenantId, id).executeTakeFirst()) !== undefined
  const until = row.put_off_at && isStale ? now : await fullUntil(deps, { tenantId, kind: 'chat', email })
  if (!until) {
    await markChatMailCounted(tx, tenantId, { id, set: { admitted_at: now } }).execute()
    return true
  }
  if (isStale) {
    await endChatMail(tx, tenantId, { id, how: 'dropped_at', now }).execute()
    return false
  }
  await markChatMailCounted(tx, tenantId, { id, set: { put_off_at: now } }).execute()
  await enqueue(tx, { name: 'chat_mail.send', id, runAt: until })
  return false
}

async function compose(deps: Deps, { tx, tenantId, keys }: Work, row: ChatMailRow): Promise<Omit<OutgoingMail, 'to'>> {
  if (row.kind === 'transcript') {
    // However long it waits: what is said after it was asked for may be another person's, who goes on in the same browser.
    const upToWish = { id: row.conversation_id, asOf: row.created_at }
    const newest = await listNewestMessages(tx, tenantId, upToWish).execute()
    return composeCopy(
      row,
      newest.toReversed().map((message) => openMessage(keys, message)),
    )
  }
  const now = deps.now()
  const token = mintToken('resume')
  const expiresAt = new Date(now.getTime() + resumeMinutes * 60_000)
  await mintResume(tx, { sessionId: row.visitor_session_id, token, now, expiresAt })
  return composeWayOn(row, { url: `${deps.urls.widget}/chat/${row.site_key}#${token.token}`, minutes: resumeMinutes })
}
