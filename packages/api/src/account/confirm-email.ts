import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { readToken } from '../credential/token.ts'
import { recordAccountEvent } from './account-event.ts'
import { redeemEmail, setEmail } from './queries.ts'
import { queueOwnMail } from './queue-account-mail.ts'
import type { ConfirmEmail } from './schemas.ts'

/** The new address takes the place of the old one, which hears of it; every session ends, and so does every other link. */
export async function confirmEmail(ctx: RequestContext, { token }: ConfirmEmail): Promise<void> {
  ctx.seen.presented = { kind: 'email', token }
  const { db, keyring } = ctx.deps
  const now = ctx.deps.now()
  const keys = keyring.operatorKeys()
  await db.app.kysely.transaction().execute(async (tx) => {
    const redeemed = await redeemEmail(tx, readToken('email', token), now)
    if (!redeemed) throw new ApiError('unauthenticated')
    const { user_id: userId, change_id: changeId } = redeemed
    const spot = { table: 'app_user', column: 'email', rowId: userId }
    const email = keys.open({ table: 'email_change', column: 'email', rowId: changeId }, redeemed.email_sealed)
    const oldEmail = keys.open(spot, redeemed.old_email_sealed)
    if (!(await setEmail(tx, { changeId, emailSealed: keys.seal(spot, email), now }))) {
      throw new ApiError('unauthenticated')
    }
    await recordAccountEvent({ tx, userId, now }, 'email_changed', deviceOf(ctx.userAgent))
    await queueOwnMail({ tx, keys }, { kind: 'email_changed', email: oldEmail, now })
  })
}
