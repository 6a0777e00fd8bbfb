import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { readToken } from '../credential/token.ts'
import { rememberDevice } from '../credential/known-device.ts'
import { startSession } from '../member/start-session.ts'
import { recordAccountEvent } from './account-event.ts'
import { mustNotBeOwn, wordsOfEmail } from './must-not-be-own.ts'
import { redeemPassword, setDisplayName } from './queries.ts'
import type { Account, Verify } from './schemas.ts'

/** The mailbox is theirs, and now they choose a password: nobody could have chosen one before them. */
export async function verifyAccount(ctx: RequestContext, { token, password, displayName }: Verify): Promise<Account> {
  ctx.seen.presented = { kind: 'verify', token }
  const { db, keyring, passwords } = ctx.deps
  const now = ctx.deps.now()
  const keys = keyring.operatorKeys()
  // Hashed before anything is looked up, so that a token that is none takes as long.
  const passwordHash = await passwords.hash(password)
  const { userId, address } = await db.app.kysely.transaction().execute(async (tx) => {
    const redeemed = await redeemPassword(tx, readToken('verify', token), { passwordHash, now })
    if (!redeemed) throw new ApiError('unauthenticated')
    const { user_id: id, email_sealed } = redeemed
    const email = keys.open({ table: 'app_user', column: 'email', rowId: id }, email_sealed)
    mustNotBeOwn(password, 'password', [...wordsOfEmail(email), displayName])
    const sealed = keys.seal({ table: 'app_user', column: 'display_name', rowId: id }, displayName)
    await setDisplayName(tx, id, sealed).execute()
    await recordAccountEvent({ tx, userId: id, now }, 'account_opened', deviceOf(ctx.userAgent))
    return { userId: id, address: email }
  })
  rememberDevice(ctx, address)
  return await startSession(ctx, { userId, method: 'password' })
}
