import { type AccountMailId, type EmailChangeId, type UserId, newId } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { AccountMailKind } from '@frontdesk/db/schema'
import { requestKey } from '../core/request-key.ts'
import { type OwnMail, insertOwnMail } from './queries.ts'
import { insertAccountMail } from './worker-queries.ts'

/** Asking again sooner sends nothing: nobody's mailbox is filled by strangers who know its address. */
const oncePerMs = 5 * 60_000

type Mail = { kind: AccountMailKind; email: string; now: Date }

/** By the worker. The same kind to the same account goes once within a few minutes, one about a change of address once. */
export async function queueAccountMail(
  { db, keys }: { db: Db; keys: TenantKeys },
  { userId, changeId, ...mail }: Mail & { userId: UserId; changeId?: EmailChangeId },
): Promise<void> {
  const cause = changeId ?? String(Math.floor(mail.now.getTime() / oncePerMs))
  await insertAccountMail(db, { ...written(keys, mail, cause), userId, changeId })
}

/** To the owner of the account, in a transaction that they have entered, about what was just done there. One cause, one mail. */
export async function queueOwnMail(
  { tx, keys }: { tx: Tx; keys: TenantKeys },
  { cause, ...mail }: Mail & { cause?: string },
): Promise<void> {
  await insertOwnMail(tx, written(keys, mail, cause ?? mail.now.toISOString()))
}

function written(keys: TenantKeys, { kind, email, now }: Mail, cause: string): OwnMail {
  const id: AccountMailId = newId<'account_mail'>()
  const emailSealed = keys.seal({ table: 'account_mail', column: 'email', rowId: id }, email)
  return { id, kind, emailSealed, requestKey: requestKey('account mail', kind, cause), now }
}
