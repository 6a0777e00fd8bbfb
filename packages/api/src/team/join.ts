import { type UserId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { actorOf, audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { memberSessionSeconds, setMemberCookie } from '../credential/member-cookie.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { startLogin } from '../member/queries.ts'
import { addMembership } from '../tenant/create-tenant.ts'
import { acceptInvitation, createInvitedUser, enterJoin } from './queries.ts'
import type { JoinByInvite } from './schemas.ts'

/**
 * For whoever was invited and has no account yet. Where there is one that works, it is refused like a bad token: they log
 * in and accept. The hash comes first, so that every answer takes it (join.test.ts).
 */
export async function join(ctx: RequestContext, { token, password, displayName }: JoinByInvite): Promise<void> {
  ctx.seen.presented = { kind: 'invite', token }
  const { db, keyring, passwords } = ctx.deps
  const passwordHash = await passwords.hash(password)
  const now = ctx.deps.now()
  const minted = mintToken('member')
  await db.app.kysely.transaction().execute(async (tx) => {
    const entered = await enterJoin(tx, { credential: readToken('invite', token), now })
    if (!entered) throw new ApiError('unauthenticated')
    const { tenant_id: tenantId, invitation_id: invitationId, role } = entered
    const keys = await keyring.of(tx, tenantId)
    const email = keys.open({ table: 'invitation', column: 'email', rowId: invitationId }, entered.email_sealed)
    const newUserId: UserId = newId<'user'>()
    const emailSealed = keyring.operatorKeys().seal({ table: 'app_user', column: 'email', rowId: newUserId }, email)
    const account = { invitationId, userId: newUserId, emailSealed, passwordHash, now }
    const userId = await createInvitedUser(tx, account)
    const accepted = await acceptInvitation(tx, tenantId, { id: invitationId, now }).executeTakeFirst()
    if (!userId || !accepted) throw new ApiError('unauthenticated')
    const membershipId = await addMembership(tx, keyring, { tenantId, userId, displayName, role })
    const expiresAt = new Date(now.getTime() + memberSessionSeconds * 1000)
    const device = deviceOf(ctx.userAgent)
    await startLogin(tx, { userId, method: 'password', device, minted, now, expiresAt })
    const actor = { ...actorOf('member', membershipId), requestId: ctx.requestId }
    await audit({ tx, tenantId, actor }, 'team.joined', membershipId)
  })
  await setMemberCookie(ctx, minted.token)
}
