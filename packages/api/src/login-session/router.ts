import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { accountProcedure } from '../core/procedures.ts'
import { clearMemberCookie } from '../credential/member-cookie.ts'
import { deleteLoginSession, deleteOtherLoginSessions, listLoginSessions } from './queries.ts'
import { LoginSessions, SessionById, SwitchTenant } from './schemas.ts'
import { switchTenant } from './switch-tenant.ts'

/** Where somebody is logged in, and whom they work for there: a part of `account`. */
export const accountSessions = {
  sessions: accountProcedure
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
    .input(SessionById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const own = await ctx.entrance.transaction(async ({ tx, userId, sessionId }) => {
        mustExist(await deleteLoginSession(tx, userId, input.sessionId).executeTakeFirst())
        return sessionId === input.sessionId
      })
      if (own) clearMemberCookie(ctx)
      return done
    }),
  endOtherSessions: accountProcedure
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.transaction(async ({ tx, userId, sessionId }) => {
        await deleteOtherLoginSessions(tx, userId, sessionId).execute()
      })
      return done
    }),
  switchTenant: accountProcedure
    .input(SwitchTenant)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await switchTenant(ctx, input.membershipId)
      return done
    }),
}
