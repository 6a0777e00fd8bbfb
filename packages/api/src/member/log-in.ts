import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { rememberDevice } from '../credential/known-device.ts'
import { afterPassword } from './after-password.ts'
import { findLogin } from './queries.ts'
import type { LogInResult, Login } from './schemas.ts'

/** Whatever is wrong, an unknown address included, takes one hash and ends in one answer (log-in.test.ts). */
export async function logIn(ctx: RequestContext, { email, password }: Login): Promise<LogInResult> {
  const { db, keyring, passwords } = ctx.deps
  const emailIndex = keyring.operatorKeys().blindIndex('user email', email)
  ctx.seen.loginIndex = emailIndex
  const user = await findLogin(db.app, emailIndex)
  const proven = await passwords.verify(password, user?.password_hash)
  if (!user || !proven) throw new ApiError('unauthenticated')
  rememberDevice(ctx, email)
  return await afterPassword(ctx, user.user_id)
}
