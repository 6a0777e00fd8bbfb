import type { AccountMailId, UserId } from '@frontdesk/db/ids'
import type { AccountMailKind, CredentialKind } from '@frontdesk/db/schema'
import { z } from 'zod'
import type { Deps } from '../core/deps.ts'
import { mintToken } from '../credential/token.ts'
import { renderAccountMail } from './render-account-mail.ts'
import { type AccountMailRow, endAccountMail, lockAccountMail, mintForUser } from './worker-queries.ts'

const Payload = z.strictObject({ userId: z.guid(), id: z.guid() })
const tokenMs = 60 * 60_000

/** The kinds whose link does something by itself. */
const tokenKinds: Partial<Record<AccountMailKind, CredentialKind>> = {
  finish_account: 'verify',
  reset: 'reset',
  confirm_email: 'email',
}

type Mail = { userId: UserId; id: AccountMailId }

/**
 * Renders a mail with a token that is minted then and there, so that none rests anywhere. Should the process die after
 * sending and send again, it is the same Message-ID, and both links are good.
 */
export async function sendAccountMail(deps: Deps, payload: unknown): Promise<void> {
  const mail = Payload.parse(payload) as Mail // enqueued by the table's own trigger
  const now = deps.now()
  const keys = deps.keyring.operatorKeys()
  const prepared = await deps.db.worker.kysely.transaction().execute(async (tx) => {
    const row = await lockAccountMail(tx, mail)
    if (!row) return undefined
    if (isPointless(row)) return 'pointless'
    const kind = tokenKinds[row.kind]
    const minted = kind && mintToken(kind)
    if (minted) {
      const expiresAt = new Date(now.getTime() + tokenMs)
      await mintForUser(tx, { kind, userId: mail.userId, changeId: row.email_change_id, minted, now, expiresAt })
    }
    const to = keys.open({ table: 'account_mail', column: 'email', rowId: mail.id }, row.email_sealed)
    return { ...renderAccountMail(row.kind, deps.urls.app, minted?.token), to }
  })
  if (!prepared) return
  if (prepared !== 'pointless') await deps.mail.send({ ...prepared, fromName: 'Frontdesk', messageId: mail.id })
  await endAccountMail(deps.db.worker.kysely, { ...mail, now })
}

/** Things changed while it waited, so that its link would open nothing. */
function isPointless({ kind, verified, disabled, superseded }: AccountMailRow): boolean {
  if (kind === 'finish_account') return verified || disabled
  if (kind === 'confirm_email') return superseded || disabled
  return kind === 'reset' && disabled
}
