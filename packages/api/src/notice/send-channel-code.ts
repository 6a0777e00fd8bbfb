import type { NoticeChannelId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { layOutMail } from '../mail/lay-out-mail.ts'
import { looksLikeALink } from '../mail/looks-like-a-link.ts'
import { codeMs, hashChannelCode, newChannelCode } from './channel-code.ts'
import { findChannelWithBusiness, upsertCode } from './queries.ts'

/** Asks whoever reads the mails of this address whether they want notices. The code is made when the mail leaves. */
export const sendChannelCode: TenantJob = async (deps, tenantId, id) => {
  const channelId = id as NoticeChannelId // enqueued with a channel's id
  const now = deps.now()
  const mail = await workFor(deps, tenantId, async ({ tx, keys }) => {
    const row = await findChannelWithBusiness(tx, tenantId, channelId).executeTakeFirst()
    if (!row || row.kind !== 'mail' || row.confirmed_at) return undefined
    const code = newChannelCode()
    const codeHash = hashChannelCode(deps.keyring, code, channelId)
    await upsertCode(tx, tenantId, { channelId, codeHash, expiresAt: new Date(now.getTime() + codeMs) }).execute()
    const to = keys.open({ table: 'notice_channel', column: 'target', rowId: channelId }, row.target_sealed)
    return { ...codeMail(row.business_name, code), to }
  })
  if (mail) await deps.mail.send({ ...mail, fromName: 'Frontdesk', messageId: `${channelId}.${now.getTime()}` })
}

function codeMail(name: string, code: string) {
  const business = looksLikeALink(name) ? 'A business' : name
  return layOutMail({
    subject: 'Your code for notices',
    paragraphs: [
      'Hello,',
      `${business} wants to send notices about its bookings to this address.`,
      'If you want them, give this code to whoever asked you, or type it on the page Notices yourself. It is good for an hour.',
    ],
    actions: [{ label: 'Your code', way: { code } }],
    note: 'If you know nothing of this, you need not do anything: without the code, nothing more is sent here.',
    signature: 'Frontdesk',
  })
}
