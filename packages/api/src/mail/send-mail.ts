import type { MailId } from '@frontdesk/db/ids'
import { workFor } from '../core/work.ts'
import { mintToken } from '../credential/token.ts'
import { insertHubLink } from '../hub/queries.ts'
import type { TenantJob } from '../jobs/job.ts'
import { lockUnsentMail, markMailSent } from './queries.ts'
import { renderMail } from './render-mail.ts'

const linkMs = 30 * 86_400_000

/**
 * Sends a mail with a link of its own. The link is stored before the mail leaves; should the process die in between and
 * send again, it is the same Message-ID, and both links are good.
 */
export const sendMail: TenantJob = async (deps, tenantId, id) => {
  const mailId = id as MailId // enqueued with a mail's id
  const now = deps.now()
  const prepared = await workFor(deps, tenantId, async ({ tx, keys }) => {
    const row = await lockUnsentMail(tx, tenantId, mailId).executeTakeFirst()
    if (!row) return undefined
    const token = mintToken('hublink')
    await insertHubLink(tx, tenantId, {
      projectId: row.project_id,
      token,
      now,
      expiresAt: new Date(now.getTime() + linkMs),
    })
    const customer = (column: 'name' | 'email', sealed: Buffer) =>
      keys.open({ table: 'customer', column, rowId: row.customer_id }, sealed)
    const page = row.kind === 'payment_due' ? '/hub/pay' : '/hub'
    const url = `${deps.urls.app}${page}#${token.token}`
    const rendered = renderMail(row, customer('name', row.name_sealed), url)
    return { ...rendered, fromName: row.business_name, to: customer('email', row.email_sealed) }
  })
  if (!prepared) return
  await deps.mail.send({ ...prepared, messageId: mailId })
  await workFor(deps, tenantId, async ({ tx }) => {
    await markMailSent(tx, tenantId, { id: mailId, now }).execute()
  })
}
