import { recordAccountEvent } from '../account/account-event.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { accountProcedure } from '../core/procedures.ts'
import { clearMemberCookie } from '../credential/member-cookie.ts'
import { deviceOf } from '../credential/device-of.ts'
import { deleteLoginSession, deleteOtherLoginSessions, listLoginSessions } from './queries.ts'
import { LoginSessions, SessionById, SwitchTenant } from './schemas.ts'
import { switchTenant } from './switch-tenant.ts'

/** Where somebody is logged in, and whom they work for there: a part of `account`. */
export const accountSessions = {
  sessions: accountProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(LoginSessions)
    .query(({ ctx }) =>
      ctx.entrance.transaction(async ({ tx, now, sessionId }) => ({
        sessions: (await listLoginSessions(tx, now)).map((row) => ({
          id: row.session_id,
          device: row.device,
          method: row.method,
          createdAt: row.created_at,
          lastSeenAt: row.seen_at,
          isThis: row.session_id === sessionId,
        })),
      })),
    ),
  endSession: accountProcedure
    .meta({ limit: 'write' })
    .input(SessionById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const own = await ctx.entrance.transaction(async (scope) => {
        const { tx, userId, sessionId } = scope
        mustExist(await deleteLoginSession(tx, userId, input.sessionId).executeTakeFirst())
        await recordAccountEvent(scope, 'session_ended', deviceOf(ctx.userAgent))
        return sessionId === input.sessionId
      })
      if (own) clearMemberCookie(ctx)
      return done
    }),
  endOtherSessions: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.transaction(async (scope) => {
        await deleteOtherLoginSessions(scope.tx, scope.userId, scope.sessionId).execute()
        await recordAccountEvent(scope, 'session_ended', deviceOf(ctx.userAgent))
      })
      return done
    }),
  switchTenant: accountProcedure
    .meta({ limit: 'write' })
    .input(SwitchTenant)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await switchTenant(ctx, input.membershipId)
      return done
    }),
}
