import type { InvitationId } from '@frontdesk/db/ids'
import { nilUuid } from '@frontdesk/db/ids'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { AccountEntrance, AccountScope } from '../core/account-entrance.ts'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import type { RequestContext } from '../core/request-context.ts'
import { actInTenant } from '../login-session/act-in-tenant.ts'
import { listMemberships, setWorkplace } from '../login-session/queries.ts'
import { rotateMemberToken } from '../login-session/rotate-member-cookie.ts'
import { addMembership } from '../tenant/create-tenant.ts'
import { acceptInvitation, enterInvitation, findInvite } from './queries.ts'

type Ctx = RequestContext & { entrance: AccountEntrance }
type Which = { invitationId: InvitationId } | { credential: UnverifiedCredential }

/** Only ever one that was sent to the person's own address: any other is like none. */
export async function accept(ctx: Ctx, { displayName, ...which }: Which & { displayName: string }): Promise<void> {
  const { keyring } = ctx.deps
  const handOver = await ctx.entrance.transaction(async (scope) => {
    const { tx, userId, sessionId, now } = scope
    const id = await invitationOf(scope, which)
    const { tenant_id: tenantId, role } = mustExist(await enterInvitation(tx, { id, now }))
    mustExist(await acceptInvitation(tx, tenantId, { id, now }).executeTakeFirst())
    // Who works there already keeps the place and the role they have.
    const held = (await listMemberships(tx)).find((mine) => mine.tenant_id === tenantId)?.membership_id
    const membershipId = held ?? (await addMembership(tx, keyring, { tenantId, userId, displayName, role }))
    await setWorkplace(tx, { userId, sessionId, tenantId, membershipId }).execute()
    const rotated = await rotateMemberToken(ctx, tx)
    await audit(await actInTenant(scope, { tenantId, membershipId }), 'team.joined', membershipId)
    return rotated
  })
  await handOver()
}

async function invitationOf({ tx, now }: AccountScope, which: Which): Promise<InvitationId> {
  if ('invitationId' in which) return which.invitationId
  const found = await findInvite(tx, { credential: which.credential, now })
  return found?.invitation_id ?? (nilUuid as InvitationId) // which no row has
}
