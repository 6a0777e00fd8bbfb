import type { MembershipId, NoticeChannelId, UserId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import { workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { runAll } from '../jobs/run-all.ts'
import { layOutMail } from '../mail/lay-out-mail.ts'
import { oneLine } from '../mail/mail-facts.ts'
import { findChannelWithBusiness } from './queries.ts'

/** A channel failed for so long that it was switched off: whoever added it is told, and the owners. */
export const tellKeepers: TenantJob = async (deps, tenantId, id) => {
  const channelId = id as NoticeChannelId // enqueued with a channel's id
  const found = await workFor(deps, tenantId, async ({ tx }) => {
    const row = await findChannelWithBusiness(tx, tenantId, channelId).executeTakeFirst()
    return row?.switched_off_at ? { row, keepers: await findKeepers(tx, row.membership_id) } : undefined
  })
  if (!found) return
  const { row, keepers } = found
  const keys = deps.keyring.operatorKeys()
  const mail = offMail(row, deps.urls.app)
  const failures = await runAll(
    deps.log,
    'notice.untold',
    keepers.map(({ user_id, email_sealed }) => async () => {
      const to = keys.open({ table: 'app_user', column: 'email', rowId: user_id }, email_sealed)
      const messageId = `${channelId}.${user_id}.${row.switched_off_at?.getTime()}`
      await deps.mail.send({ ...mail, to, fromName: 'Frontdesk', messageId })
    }),
  )
  if (failures > 0) throw new Error('not everybody could be told')
}

function offMail({ kind, business_name }: { kind: 'mail' | 'webhook'; business_name: string }, appUrl: string) {
  return layOutMail({
    subject: 'Notices could not be delivered',
    paragraphs: [
      'Hello,',
      `Notices of ${oneLine(business_name)} to ${kind === 'mail' ? 'a mail address' : 'a webhook'} could not be delivered for three days, so we have switched them off there.`,
      'On the page Notices you see what went wrong. A test that arrives switches them on again.',
    ],
    actions: [{ label: 'Look at your notices', way: { url: `${appUrl}/admin/notices` } }],
    note: '',
    signature: 'Frontdesk',
  })
}

/** Of the tenant that is set. */
async function findKeepers(tx: Tx, membershipId: MembershipId | null) {
  const { rows } = await sql<{ user_id: UserId; email_sealed: Buffer }>`
    select * from auth.find_keepers(${membershipId})`.execute(tx)
  return rows
}
