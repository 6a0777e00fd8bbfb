import type { InvitationId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import { mintToken } from '../credential/token.ts'
import type { TenantJob } from '../jobs/job.ts'
import { inviteMail } from './invite-mail.ts'
import { findOpenInvitation, mintInvite } from './queries.ts'

/** Mails a link of its own, which ends the ones before. Should it be sent twice, it is the same Message-ID. */
export const sendInvite: TenantJob = async (deps, tenantId, id) => {
  const invitationId = id as InvitationId // enqueued with an invitation's id
  const now = deps.now()
  const mail = await workFor(deps, tenantId, async ({ tx, keys }) => {
    const found = await findOpenInvitation(tx, tenantId, { id: invitationId, now }).executeTakeFirst()
    if (!found) return undefined
    const minted = mintToken('invite')
    await mintInvite(tx, invitationId, { minted, now, expiresAt: found.expires_at })
    const to = keys.open({ table: 'invitation', column: 'email', rowId: invitationId }, found.email_sealed)
    const url = `${deps.urls.app}/admin/invite#${minted.token}`
    const messageId = `${invitationId}.${found.expires_at.getTime()}`
    return { ...inviteMail(found.tenant_name, url), messageId, fromName: 'Frontdesk', to }
  })
  if (mail) await deps.mail.send(mail)
}
