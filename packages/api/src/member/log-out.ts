import type { MembershipId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Entrance } from '../core/entrance.ts'
import type { RequestContext } from '../core/request-context.ts'
import { clearMemberCookie, readMemberCookie } from '../credential/member-cookie.ts'
import { readToken } from '../credential/token.ts'
import { endLogin } from './queries.ts'

/** The row ends, so that a copy of the cookie is worth nothing either. */
export async function logOut(ctx: RequestContext & { entrance: Entrance<MembershipId> }): Promise<void> {
  const credential = readToken('member', await readMemberCookie(ctx))
  await ctx.entrance.transaction(async (scope) => {
    await audit(scope, 'member.logged_out', scope.subjectId)
    await endLogin(scope.tx, credential)
  })
  clearMemberCookie(ctx)
}
