import { recordAccountEvent } from '../account/account-event.ts'
import type { AccountEntrance } from '../core/account-entrance.ts'
import { audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { clearMemberCookie, readMemberCookie } from '../credential/member-cookie.ts'
import { readToken } from '../credential/token.ts'
import { actInTenant } from '../login-session/act-in-tenant.ts'
import { endLogin } from './queries.ts'

/** The row ends, so that a copy of the cookie is worth nothing either. */
export async function logOut(ctx: RequestContext & { entrance: AccountEntrance }): Promise<void> {
  const credential = readToken('member', await readMemberCookie(ctx))
  await ctx.entrance.transaction(async (scope) => {
    await recordAccountEvent(scope, 'logged_out', deviceOf(ctx.userAgent))
    await endLogin(scope.tx, credential)
    if (!scope.at) return
    await audit(await actInTenant(scope, scope.at), 'member.logged_out', scope.at.membershipId)
  })
  clearMemberCookie(ctx)
}
