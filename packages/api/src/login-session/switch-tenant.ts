import type { MembershipId } from '@frontdesk/db/ids'
import type { AccountEntrance } from '../core/account-entrance.ts'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import type { RequestContext } from '../core/request-context.ts'
import { actInTenant } from './act-in-tenant.ts'
import { listMemberships, setWorkplace } from './queries.ts'
import { rotateMemberToken } from './rotate-member-cookie.ts'

/** To another of their own; anybody else's membership is like none. */
export async function switchTenant(
  ctx: RequestContext & { entrance: AccountEntrance },
  id: MembershipId,
): Promise<void> {
  const handOver = await ctx.entrance.transaction(async (scope) => {
    const { tx, userId, sessionId } = scope
    const mine = (await listMemberships(tx)).find(({ membership_id }) => membership_id === id)
    const { tenant_id: tenantId, membership_id: membershipId } = mustExist(mine)
    await setWorkplace(tx, { userId, sessionId, tenantId, membershipId }).execute()
    const rotated = await rotateMemberToken(ctx, tx)
    await audit(await actInTenant(scope, { tenantId, membershipId }), 'member.switched', membershipId)
    return rotated
  })
  await handOver()
}
