import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { accountProcedure, openProcedure, router } from '../core/procedures.ts'
import { readToken } from '../credential/token.ts'
import { accept } from './accept.ts'
import { join } from './join.ts'
import { declineInvitation, declineInvite, enterInvitation, findInvite, listMyInvitations } from './queries.ts'
import {
  AcceptInvitation,
  AcceptInvite,
  InvitationById,
  InviteToken,
  JoinByInvite,
  MyInvitations,
  ShownInvite,
} from './schemas.ts'

/** What the link in an invitation is good for. */
export const memberInvite = router({
  show: openProcedure
    .meta({ limit: 'exchange' })
    .input(InviteToken)
    .output(ShownInvite)
    .query(async ({ ctx: { deps, seen }, input: { token } }) => {
      seen.presented = { kind: 'invite', token }
      const found = await findInvite(deps.db.app.kysely, { credential: readToken('invite', token), now: deps.now() })
      if (!found) throw new ApiError('unauthenticated')
      return { tenantName: found.tenant_name, role: found.role }
    }),
  accept: accountProcedure
    .meta({ limit: 'exchange' })
    .input(AcceptInvite)
    .output(Done)
    .mutation(async ({ ctx, input: { token, displayName } }) => {
      ctx.seen.presented = { kind: 'invite', token }
      await accept(ctx, { credential: readToken('invite', token), displayName })
      return done
    }),
  decline: openProcedure
    .meta({ limit: 'exchange' })
    .input(InviteToken)
    .output(Done)
    .mutation(async ({ ctx: { deps, seen }, input: { token } }) => {
      seen.presented = { kind: 'invite', token }
      const credential = readToken('invite', token)
      await deps.db.app.kysely.transaction().execute(async (tx) => {
        const unanswered = { credential, now: deps.now() }
        const found = await findInvite(tx, unanswered)
        const declined = await declineInvite(tx, unanswered)
        if (!found || !declined) throw new ApiError('unauthenticated')
        await audit({ tx, tenantId: found.tenant_id }, 'team.declined', found.invitation_id)
      })
      return done
    }),
  join: openProcedure
    .meta({ limit: 'exchange' })
    .input(JoinByInvite)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await join(ctx, input)
      return done
    }),
})

/** The invitations to somebody's own, verified address: a part of `account`. */
export const accountInvitations = {
  invitations: accountProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(MyInvitations)
    .query(({ ctx }) =>
      ctx.entrance.transaction(async ({ tx, now }) => ({
        invitations: (await listMyInvitations(tx, now)).map((row) => ({
          id: row.invitation_id,
          tenantName: row.tenant_name,
          role: row.role,
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        })),
      })),
    ),
  acceptInvitation: accountProcedure
    .meta({ limit: 'write' })
    .input(AcceptInvitation)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await accept(ctx, input)
      return done
    }),
  declineInvitation: accountProcedure
    .meta({ limit: 'write' })
    .input(InvitationById)
    .output(Done)
    .mutation(async ({ ctx, input: { invitationId: id } }) => {
      await ctx.entrance.transaction(async ({ tx, now }) => {
        const { tenant_id: tenantId } = mustExist(await enterInvitation(tx, { id, now }))
        mustExist(await declineInvitation(tx, tenantId, { id, now }).executeTakeFirst())
        await audit({ tx, tenantId }, 'team.declined', id)
      })
      return done
    }),
}
