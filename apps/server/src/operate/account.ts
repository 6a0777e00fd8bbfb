import { findAccount } from '@frontdesk/api/account/queries'
import { mintForUser, openAccount } from '@frontdesk/api/account/worker-queries'
import { EmailIn } from '@frontdesk/api/core/field-schemas'
import { mintToken } from '@frontdesk/api/credential/token'
import { newId } from '@frontdesk/db/ids'
import { openKeyring } from '@frontdesk/db/keyring'
import { openDatabase } from '@frontdesk/db/open-database'
import { openOwner } from '@frontdesk/db/open-owner'
import type { OperatorEnv } from '../env.ts'

type Options = { email?: string | undefined }
type Tell = (line: string) => void

const linkMs = 60 * 60_000

/** For the first owner, where no mail can be sent yet: whoever is given the link chooses the password. */
export async function openAccountByOperator(env: OperatorEnv, options: Options, tell: Tell): Promise<void> {
  const email = addressOf(options)
  const secrets = { operatorKey: env.OPERATOR_KEY, oldOperatorKeys: env.OPERATOR_KEYS_OLD }
  await using database = openDatabase({ ownerUrl: env.DATABASE_URL, ...secrets })
  const { kysely: db } = database.worker
  const keys = (await openKeyring(db, secrets)).operatorKeys()
  const id = newId<'user'>()
  const now = new Date()
  const emailIndex = keys.blindIndex('user email', email)
  const emailSealed = keys.seal({ table: 'app_user', column: 'email', rowId: id }, email)
  await openAccount(db, id, { emailIndex, emailSealed, now })
  const account = await findAccount(db, emailIndex)
  if (!account || account.verified || account.disabled)
    throw new Error('There is an account with this address already.')
  const minted = mintToken('verify')
  const expiresAt = new Date(now.getTime() + linkMs)
  await mintForUser(db, { kind: 'verify', userId: account.user_id, changeId: null, minted, now, expiresAt })
  tell('Open this path of the app within an hour, once, to choose the password:')
  tell(`  /admin/verify#${minted.token}`)
}

/** Off, nobody logs in to it and every session of it ends; on again, they log in as before. */
export async function switchAccountByOperator(
  env: OperatorEnv,
  { state, ...options }: Options & { state: 'on' | 'off' },
  tell: Tell,
): Promise<void> {
  await using database = openOwner(env.DATABASE_URL)
  const secrets = { operatorKey: env.OPERATOR_KEY, oldOperatorKeys: env.OPERATOR_KEYS_OLD }
  const keys = (await openKeyring(database.owner, secrets)).operatorKeys()
  const { numUpdatedRows } = await database.owner
    .updateTable('app_user')
    .set({ disabled_at: state === 'off' ? new Date() : null })
    .where('email_index', '=', keys.blindIndex('user email', addressOf(options)))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error('There is no account with this address.')
  tell(`The account is ${state}.`)
}

function addressOf({ email }: Options): string {
  const parsed = EmailIn.safeParse(email)
  if (!parsed.success) throw new Error('Name the account by --email <its address>.')
  return parsed.data
}
