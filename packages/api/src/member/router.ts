import { accountEntry } from '../account/router.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { accountProcedure, memberProcedure, openProcedure, router } from '../core/procedures.ts'
import { factorEntry } from '../second-factor/router.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { openMe } from './open-me.ts'
import { findMe } from './queries.ts'
import { LogInResult, Login, Me } from './schemas.ts'

/** A person comes, goes, and sees who they are to the business they work for right now. */
export const memberAuth = router({
  ...accountEntry,
  ...factorEntry,
  login: openProcedure
    .meta({ limit: 'login' })
    .input(Login)
    .output(LogInResult)
    .mutation(({ ctx, input }) => logIn(ctx, input)),
  logout: accountProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await logOut(ctx)
      return done
    }),
  me: memberProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(Me)
    .query(async ({ ctx: { entrance } }) => {
      const row = await entrance.get(({ db, tenantId, subjectId }) => findMe(db, tenantId, subjectId))
      return openMe(await entrance.keys(), row)
    }),
})
