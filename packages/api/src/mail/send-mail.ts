import type { MailId } from '@frontdesk/db/ids'
import type { Deps } from '../core/deps.ts'
import { type Work, workFor } from '../core/work.ts'
import { mintToken } from '../credential/token.ts'
import { hashHubCode, hubCodeMinutes, newHubCode } from '../hub/hub-code.ts'
import { hubLinkMs } from '../hub/hub-links.ts'
import { insertHubCode, insertHubLink } from '../hub/queries.ts'
import { type TenantJob, enqueue } from '../jobs/job.ts'
import type { WayIn } from './lay-out-mail.ts'
import { fullUntil, isWayIn } from './mail-room.ts'
import { type MailRow, dropMail, findLaterMail, lockUnsentMail, markMailCounted, markMailSent } from './queries.ts'
import { composeMail } from './compose-mail.ts'
import { isStillTrue } from './still-true.ts'

/**
 * Sends a mail with a way in of its own. It is stored before the mail leaves; should the process die in between and send
 * again, it is the same Message-ID, and both links (or the newer code) are good.
 */
export const sendMail: TenantJob = async (deps, tenantId, id) => {
  const mailId = id as MailId // enqueued with a mail's id
  const now = deps.now()
  const prepared = await workFor(deps, tenantId, async (work) => {
    const row = await lockUnsentMail(work.tx, tenantId, mailId).executeTakeFirst()
    if (!row) return undefined
    if (!isStillTrue(row, now)) {
      await dropMail(work.tx, tenantId, { id: mailId, now }).execute()
      return undefined
    }
    const customer = (column: 'name' | 'email', sealed: Buffer) =>
      work.keys.open({ table: 'customer', column, rowId: row.customer_id }, sealed)
    const email = customer('email', row.email_sealed)
    // Vouched for without an address: there is nowhere to send it.
    if (email === '') {
      await dropMail(work.tx, tenantId, { id: mailId, now }).execute()
      return undefined
    }
    if (!(await hasRoom(deps, work, { row, email }))) return undefined
    return composeMail(row, {
      customer: { name: customer('name', row.name_sealed), email },
      wayIn: await mintWayIn(deps, work, row),
      fromAddress: deps.mail.fromAddress,
      now,
    })
  })
  if (!prepared) return
  await deps.mail.send(prepared)
  await workFor(deps, tenantId, async ({ tx }) => {
    await markMailSent(tx, tenantId, { id: mailId, now }).execute()
  })
}

/**
 * A mail that finds its mailbox full waits, unless there is newer by now: of one booking only the newest is told, once there
 * is room. A mail that is tried again because the mail server failed is not counted again.
 */
async function hasRoom(deps: Deps, work: Work, { row, email }: { row: MailRow; email: string }): Promise<boolean> {
  const { tx, tenantId } = work
  const { id, kind } = row
  const now = deps.now()
  if (!row.is_counted || row.admitted_at) return true
  const isStale = await isOvertaken(work, row)
  const until = row.put_off_at && isStale ? now : await fullUntil(deps, { tenantId, kind, email })
  if (!until) {
    await markMailCounted(tx, tenantId, { id, set: { admitted_at: now } }).execute()
    return true
  }
  if (isStale) {
    await dropMail(tx, tenantId, { id, now }).execute()
    return false
  }
  await markMailCounted(tx, tenantId, { id, set: { put_off_at: now } }).execute()
  await enqueue(tx, { name: 'mail.send', id, runAt: until })
  return false
}

async function isOvertaken({ tx, tenantId }: Work, row: MailRow): Promise<boolean> {
  if (!isWayIn(row.kind)) return Boolean(row.has_changed_since)
  return (await findLaterMail(tx, tenantId, row.id).executeTakeFirst()) !== undefined
}

async function mintWayIn(deps: Deps, { tx, tenantId }: Work, row: MailRow): Promise<WayIn> {
  const now = deps.now()
  if (row.hub_link_id) {
    const code = newHubCode()
    const codeHash = hashHubCode(deps.keyring, { code, hubLinkId: row.hub_link_id })
    const expiresAt = new Date(now.getTime() + hubCodeMinutes * 60_000)
    await insertHubCode(tx, tenantId, { hubLinkId: row.hub_link_id, codeHash, now, expiresAt })
    return { code }
  }
  const token = mintToken('hublink')
  const expiresAt = new Date(now.getTime() + hubLinkMs)
  await insertHubLink(tx, tenantId, { projectId: row.project_id, token, now, expiresAt })
  const page = row.kind === 'payment_due' || row.kind === 'payment_failed' ? '/hub/pay' : '/hub'
  return { url: `${deps.urls.app}${page}#${token.token}` }
}
