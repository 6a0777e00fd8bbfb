import type { MembershipId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import { Entrance } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import type { RequestContext } from '../core/request-context.ts'
import { memberSessionSeconds, readMemberCookie, setMemberCookie } from '../credential/member-cookie.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { openMe } from './open-me.ts'
import { endLogin, findLogin, findMe, startLogin } from './queries.ts'
import type { Login, Me } from './schemas.ts'

/** Whatever is wrong, an unknown address included, takes one hash and ends in one answer (log-in.test.ts). */
export async function logIn(ctx: RequestContext, { email, password }: Login): Promise<Me> {
  const { db, keyring, passwords } = ctx.deps
  const emailIndex = keyring.operatorKeys().blindIndex('user email', email)
  ctx.seen.loginIndex = emailIndex
  const user = await findLogin(db.app, emailIndex)
  const proven = await passwords.verify(password, user?.password_hash)
  if (!user || !proven) throw new ApiError('unauthenticated')

  const now = ctx.deps.now()
  const expiresAt = new Date(now.getTime() + memberSessionSeconds * 1000)
  const minted = mintToken('member')
  await startLogin(db.app.kysely, { userId: user.user_id, method: 'password', device: '', minted, now, expiresAt })
  const replaced = readToken('member', await readMemberCookie(ctx))
  const me = await new Entrance<MembershipId>(ctx.deps, readToken('member', minted.token)).transaction(
    async (scope) => {
      await endLogin(scope.tx, replaced)
      await audit(scope, 'member.logged_in', scope.subjectId)
      return openMe(scope.keys, mustExist(await findMe(scope.tx, scope.tenantId, scope.subjectId).executeTakeFirst()))
    },
  )
  await setMemberCookie(ctx, minted.token)
  return me
}
