import type { UserId } from '@frontdesk/db/ids'
import type { LoginMethod } from '@frontdesk/db/schema'
import { recordAccountEvent } from '../account/account-event.ts'
import { openAccount } from '../account/open-account.ts'
import type { Account } from '../account/schemas.ts'
import { AccountEntrance } from '../core/account-entrance.ts'
import { audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { memberSessionSeconds, readMemberCookie, setMemberCookie } from '../credential/member-cookie.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { actInTenant } from '../login-session/act-in-tenant.ts'
import { endLogin, startLogin } from './queries.ts'

/** For whoever has proven all that is asked of them: a session of their own, in place of what the browser had. */
export async function startSession(
  ctx: RequestContext,
  { userId, method }: { userId: UserId; method: LoginMethod },
): Promise<Account> {
  const { deps, requestId } = ctx
  const now = deps.now()
  const device = deviceOf(ctx.userAgent)
  const expiresAt = new Date(now.getTime() + memberSessionSeconds * 1000)
  const minted = mintToken('member')
  await startLogin(deps.db.app.kysely, { userId, method, device, minted, now, expiresAt })
  const replaced = readToken('member', await readMemberCookie(ctx))
  const entrance = new AccountEntrance(deps, readToken('member', minted.token), { requestId })
  const account = await entrance.transaction(async (scope) => {
    await endLogin(scope.tx, replaced)
    await recordAccountEvent(scope, 'logged_in', device)
    const opened = await openAccount(scope)
    if (scope.at) await audit(await actInTenant(scope, scope.at), 'member.logged_in', scope.at.membershipId)
    return opened
  })
  await setMemberCookie(ctx, minted.token)
  return account
}
