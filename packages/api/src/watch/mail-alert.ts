import type { SecurityAlertId, UserId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import { workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { runAll } from '../jobs/run-all.ts'
import { alertMail } from './alert-mail.ts'
import { findAlertToMail } from './queries.ts'

/**
 * Tells the owners, if they want it. Each mail is settled by itself; should one fail, all are sent once more, each under
 * the Message-ID that it had.
 */
export const mailAlert: TenantJob = async (deps, tenantId, id) => {
  const alertId = id as SecurityAlertId // enqueued with an alert's id
  const found = await workFor(deps, tenantId, async ({ tx }) => {
    const alert = await findAlertToMail(tx, tenantId, alertId).executeTakeFirst()
    return alert && { ...alert, owners: await findOwners(tx) }
  })
  if (!found) return // it was older than the business keeps
  const mail = alertMail(found.anomaly, { business: found.business, appUrl: deps.urls.app })
  const keys = deps.keyring.operatorKeys()
  const failures = await runAll(
    deps.log,
    'alert.unmailed',
    found.owners.map(({ user_id, email_sealed }) => async () => {
      const to = keys.open({ table: 'app_user', column: 'email', rowId: user_id }, email_sealed)
      await deps.mail.send({ ...mail, to, fromName: 'Frontdesk', messageId: `${alertId}.${user_id}` })
    }),
  )
  if (failures > 0) throw new Error('not every owner could be told')
}

/** Of the tenant that is set. */
async function findOwners(tx: Tx): Promise<{ user_id: UserId; email_sealed: Buffer }[]> {
  const { rows } = await sql<{ user_id: UserId; email_sealed: Buffer }>`
    select * from auth.find_owners_to_alert()`.execute(tx)
  return rows
}
