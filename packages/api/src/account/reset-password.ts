import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { readToken } from '../credential/token.ts'
import { rememberDevice } from '../credential/known-device.ts'
import { recordAccountEvent } from './account-event.ts'
import { mustNotBeOwn, wordsOfEmail } from './must-not-be-own.ts'
import { findUser, redeemPassword } from './queries.ts'
import { queueOwnMail } from './queue-account-mail.ts'
import type { Reset } from './schemas.ts'

/** Ends every session and begins none: a second factor is still asked for. */
export async function resetPassword(ctx: RequestContext, { token, password }: Reset): Promise<void> {
  ctx.seen.presented = { kind: 'reset', token }
  const { db, keyring, passwords } = ctx.deps
  const now = ctx.deps.now()
  const keys = keyring.operatorKeys()
  const passwordHash = await passwords.hash(password)
  const address = await db.app.kysely.transaction().execute(async (tx) => {
    const redeemed = await redeemPassword(tx, readToken('reset', token), { passwordHash, now })
    if (!redeemed) throw new ApiError('unauthenticated')
    const { user_id: userId, email_sealed } = redeemed
    const email = keys.open({ table: 'app_user', column: 'email', rowId: userId }, email_sealed)
    const { display_name_sealed } = await findUser(tx, userId).executeTakeFirstOrThrow()
    const name = display_name_sealed
      ? [keys.open({ table: 'app_user', column: 'display_name', rowId: userId }, display_name_sealed)]
      : []
    mustNotBeOwn(password, 'password', [...wordsOfEmail(email), ...name])
    await recordAccountEvent({ tx, userId, now }, 'password_reset', deviceOf(ctx.userAgent))
    await queueOwnMail({ tx, keys }, { kind: 'password_changed', email, now })
    return email
  })
  rememberDevice(ctx, address)
}
