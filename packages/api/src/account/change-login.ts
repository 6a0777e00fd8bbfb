import type { AccountEntrance, AccountScope } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { recordAccountEvent } from './account-event.ts'
import { mustNotBeOwn, wordsOfEmail } from './must-not-be-own.ts'
import { findUser, setPassword } from './queries.ts'
import { queueOwnMail } from './queue-account-mail.ts'
import type { ChangeEmail, ChangePassword } from './schemas.ts'

type Own = RequestContext & { entrance: AccountEntrance }

/** Whoever merely holds a session has to know the password as well. Every other session ends. */
export async function changePassword(ctx: Own, { current, next }: ChangePassword): Promise<void> {
  const { passwords } = ctx.deps
  const own = await ctx.entrance.transaction(readOwn)
  const currentHash = await proveSelf(ctx, own.passwordHash, current)
  mustNotBeOwn(next, 'next', [...wordsOfEmail(own.email), ...own.names])
  const nextHash = await passwords.hash(next)
  await ctx.entrance.transaction(async ({ tx, keys, userId, sessionId, now }) => {
    // Changed by somebody else in between: then what was proven is no longer so.
    if (!(await setPassword(tx, { currentHash, nextHash, sessionId, now }))) throw new ApiError('wrong_proof')
    await recordAccountEvent({ tx, userId, now }, 'password_changed', deviceOf(ctx.userAgent))
    await queueOwnMail({ tx, keys }, { kind: 'password_changed', email: own.email, now })
  })
}

/** Asks both mailboxes; the answer is the same whoever has the new address. */
export async function changeEmail(ctx: Own, { newEmail, password }: ChangeEmail): Promise<void> {
  const { passwordHash, userId } = await ctx.entrance.transaction(readOwn)
  await proveSelf(ctx, passwordHash, password)
  await ctx.entrance.transaction(async ({ tx, now }) => {
    await recordAccountEvent({ tx, userId, now }, 'email_change_asked', deviceOf(ctx.userAgent))
  })
  await leaveRequest(ctx.deps, { kind: 'email_change', userId, email: newEmail })
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

async function proveSelf(ctx: Own, stored: string | null, unverified: string): Promise<string> {
  const proven = await ctx.deps.passwords.verify(unverified, stored)
  if (!proven || stored === null) throw new ApiError('wrong_proof')
  return stored
}
