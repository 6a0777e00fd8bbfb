import { type AccountEventName, recordAccountEvent } from '../account/account-event.ts'
import { findUser } from '../account/queries.ts'
import { queueOwnMail } from '../account/queue-account-mail.ts'
import type { AccountScope } from '../core/account-entrance.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { deleteOtherLoginSessions } from '../login-session/queries.ts'
import { rotateMemberToken } from '../login-session/rotate-member-cookie.ts'

type Change = AccountEventName & ('second_factor_added' | 'second_factor_removed' | 'recovery_codes_made')

/** What somebody logs in with has changed: every other session ends, this one goes on under a new token, and they are told. */
export async function settleChange(
  ctx: RequestContext,
  scope: AccountScope,
  change: Change,
): Promise<() => Promise<void>> {
  const { tx, userId, sessionId, keys, now } = scope
  await deleteOtherLoginSessions(tx, userId, sessionId).execute()
  await recordAccountEvent(scope, change, deviceOf(ctx.userAgent))
  const { email_sealed } = await findUser(tx, userId).executeTakeFirstOrThrow()
  const email = keys.open({ table: 'app_user', column: 'email', rowId: userId }, email_sealed)
  await queueOwnMail({ tx, keys }, { kind: change, email, now })
  return await rotateMemberToken(ctx, tx)
}
