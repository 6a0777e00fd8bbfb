import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { clearMemberCookie } from '../credential/member-cookie.ts'
import { enqueue } from '../jobs/job.ts'
import { invite, inviteEnds } from './invite.ts'
import { keepingAnOwner } from './keeping-an-owner.ts'
import { openInvitations, openTeam } from './open-team.ts'
import { cancelInvitation, deleteMember, listInvitations, listTeam, renewInvitation, setMemberRole } from './queries.ts'
import { mustBeTouchable, touchableBy } from './roles.ts'
import { InvitationById, Invitations, Invite, MemberById, SetRole, Team } from './schemas.ts'

/** Who works here. */
export const memberTeam = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(Team)
    .query(({ ctx: { deps, entrance } }) =>
      entrance.transaction(async (scope) => ({ members: openTeam(scope, deps.keyring, await listTeam(scope.tx)) })),
    ),
  invite: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(Invite)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input }) => {
      await entrance.transaction(async (scope) => await invite(scope, deps, input))
      return done
    }),
  invitations: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(Empty)
    .output(Invitations)
    .query(({ ctx: { deps, entrance } }) =>
      entrance.transaction(async ({ tx, tenantId, keys }) => ({
        invitations: openInvitations(keys, await listInvitations(tx, tenantId, deps.now()).execute()),
      })),
    ),
  resendInvite: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(InvitationById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { invitationId: id } }) => {
      await entrance.transaction(async (scope) => {
        const { tx, tenantId, grants, subjectId: invitedBy } = scope
        const now = deps.now()
        const renewal = { id, invitedBy, expiresAt: inviteEnds(now), touchable: touchableBy(grants) }
        mustExist(await renewInvitation(tx, tenantId, renewal).executeTakeFirst())
        await enqueue(tx, { name: 'invite.send', id, runAt: now })
        await audit(scope, 'team.invited', id)
      })
      return done
    }),
  cancelInvite: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(InvitationById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { invitationId: id } }) => {
      await entrance.transaction(async (scope) => {
        const { tx, tenantId, grants } = scope
        const cancellation = { id, now: deps.now(), touchable: touchableBy(grants) }
        mustExist(await cancelInvitation(tx, tenantId, cancellation).executeTakeFirst())
        await audit(scope, 'team.cancelled', id)
      })
      return done
    }),
  setRole: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SetRole)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input: { membershipId: id, role } }) => {
      await keepingAnOwner(entrance, async (scope) => {
        const { tx, tenantId, grants } = scope
        mustBeTouchable(grants, role)
        const change = { id, role, touchable: touchableBy(grants) }
        mustExist(await setMemberRole(tx, tenantId, change).executeTakeFirst())
        await audit(scope, 'team.role_changed', id)
      })
      return done
    }),
  remove: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(MemberById)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input: { membershipId: id } }) => {
      await keepingAnOwner(entrance, async (scope) => {
        const { tx, tenantId, grants } = scope
        mustExist(await deleteMember(tx, tenantId, { id, touchable: touchableBy(grants) }).executeTakeFirst())
        await audit(scope, 'team.removed', id)
      })
      return done
    }),
  leave: memberProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await keepingAnOwner(ctx.entrance, async (scope) => {
        const { tx, tenantId, subjectId: id } = scope
        await audit(scope, 'team.left', id)
        await deleteMember(tx, tenantId, { id, touchable: ['owner', 'admin', 'agent'] }).execute()
      })
      clearMemberCookie(ctx)
      return done
    }),
})
