import { Done, Empty, done } from '../core/field-schemas.ts'
import { memberProcedure, openProcedure, router } from '../core/procedures.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { openMe } from './open-me.ts'
import { findMe } from './queries.ts'
import { Login, Me } from './schemas.ts'

/** A member of staff comes, goes, and sees who they are. */
export const memberAuth = router({
  login: openProcedure
    .input(Login)
    .output(Me)
    .mutation(({ ctx, input }) => logIn(ctx, input)),
  logout: memberProcedure
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await logOut(ctx)
      return done
    }),
  me: memberProcedure
    .input(Empty)
    .output(Me)
    .query(async ({ ctx: { entrance } }) => {
      const row = await entrance.get(({ db, tenantId, subjectId }) => findMe(db, tenantId, subjectId))
      return openMe(await entrance.keys(), row)
    }),
})
