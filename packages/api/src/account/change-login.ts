import type { AccountEntrance, AccountScope } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { rotateMemberToken } from '../login-session/rotate-member-cookie.ts'
import { mayTry, mustHaveProvenFactor } from '../second-factor/prove.ts'
import { recordAccountEvent } from './account-event.ts'
import { mustNotBeOwn, wordsOfEmail } from './must-not-be-own.ts'
import { clearFailedProofs, findUser, setPassword } from './queries.ts'
import { queueOwnMail } from './queue-account-mail.ts'
import type { ChangeEmail, ChangePassword } from './schemas.ts'

type Own = RequestContext & { entrance: AccountEntrance }

/** Whoever merely holds a session has to know the password as well, and to have what else they log in with. Every other session ends, this one gets a new token. */
export async function changePassword(ctx: Own, { current, next }: ChangePassword): Promise<void> {
  const own = await proveSelf(ctx, current)
  mustNotBeOwn(next, 'next', [...wordsOfEmail(own.email), ...own.names])
  const nextHash = await ctx.deps.passwords.hash(next)
  const handOver = await ctx.entrance.transaction(async ({ tx, keys, userId, sessionId, now }) => {
    // Changed by somebody else in between: then what was proven is no longer so.
    const changed = await setPassword(tx, { currentHash: own.passwordHash, nextHash, sessionId, now })
    if (!changed) throw new ApiError('wrong_proof')
    await clearFailedProofs(tx, userId, sessionId).execute()
    await recordAccountEvent({ tx, userId, now }, 'password_changed', deviceOf(ctx.userAgent))
    await queueOwnMail({ tx, keys }, { kind: 'password_changed', email: own.email, now })
    return await rotateMemberToken(ctx, tx)
  })
  await handOver()
}

/** Asks both mailboxes; the answer is the same whoever has the new address. */
export async function changeEmail(ctx: Own, { newEmail, password }: ChangeEmail): Promise<void> {
  const { userId } = await proveSelf(ctx, password)
  const sessionId = await ctx.entrance.transaction(async (scope) => {
    await clearFailedProofs(scope.tx, userId, scope.sessionId).execute()
    await recordAccountEvent(scope, 'email_change_asked', deviceOf(ctx.userAgent))
    return scope.sessionId
  })
  await leaveRequest(ctx.deps, { kind: 'email_change', userId, sessionId, email: newEmail })
}

/** Whoever guesses too often loses the session: it may not be theirs. */
async function proveSelf(ctx: Own, unverified: string) {
  const own = await ctx.entrance.transaction(async (scope) => {
    await mustHaveProvenFactor(scope)
    return (await mayTry(scope)) ? await readOwn(scope) : undefined
  })
  if (!own) throw new ApiError('unauthenticated')
  const { passwordHash, ...rest } = own
  const proven = await ctx.deps.passwords.verify(unverified, passwordHash)
  if (!proven || passwordHash === null) throw new ApiError('wrong_proof')
  return { ...rest, passwordHash }
}

async function readOwn({ tx, keys, userId }: AccountScope) {
  const { email_sealed, display_name_sealed, password_hash } = await findUser(tx, userId).executeTakeFirstOrThrow()
  const field = (column: 'email' | 'display_name', sealed: Buffer) =>
    keys.open({ table: 'app_user', column, rowId: userId }, sealed)
  return {
    userId,
    passwordHash: password_hash,
    email: field('email', email_sealed),
    names: display_name_sealed ? [field('display_name', display_name_sealed)] : [],
  }
}
