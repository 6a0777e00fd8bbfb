import { ApiError } from '../core/api-error.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { openProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { readToken } from '../credential/token.ts'
import { identifyVisitor } from '../identity/identify-visitor.ts'
import { endVisit } from '../identity/queries.ts'
import { Identify } from '../identity/schemas.ts'
import { type TokenPair, newPair, refreshVisitorSession, startVisitorSession } from './queries.ts'
import { resumeSession } from './resume-session.ts'
import { RefreshSession, ResumeSession, SessionTokens, StartSession } from './schemas.ts'

/** Where a visitor's session begins and goes on. */
export const visitorSessions = router({
  start: openProcedure
    .meta({ limit: 'start' })
    .input(StartSession)
    .output(SessionTokens)
    .mutation(async ({ ctx: { deps }, input }) => {
      const now = deps.now()
      const pair = newPair(now)
      if (!(await startVisitorSession(deps.db.app, { siteKey: input.siteKey, now, pair })))
        throw new ApiError('not_found')
      return wire(pair)
    }),
  refresh: openProcedure
    .meta({ limit: 'exchange' })
    .input(RefreshSession)
    .output(SessionTokens)
    .mutation(async ({ ctx: { deps, seen }, input }) => {
      seen.presented = { kind: 'refresh', token: input.refreshToken }
      const now = deps.now()
      const pair = newPair(now)
      const credential = readToken('refresh', input.refreshToken)
      if (!(await refreshVisitorSession(deps.db.app, { credential, now, pair }))) throw new ApiError('unauthenticated')
      return wire(pair)
    }),
  /** Whoever the business's own server says is there. The session that the browser had is given up for theirs. */
  identify: openProcedure
    .meta({ limit: 'identify' })
    .input(Identify)
    .output(SessionTokens)
    .mutation(async ({ ctx: { deps }, input }) => wire(await identifyVisitor(deps, input))),
  /** Whoever it was has left this browser: its tokens end, what was said stays. */
  end: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'never' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      const credential = readToken('visitor', ctx.bearer)
      await ctx.entrance.transaction(({ tx }) => endVisit(tx, credential, ctx.deps.now()))
      return done
    }),
  resume: openProcedure
    .meta({ limit: 'exchange' })
    .input(ResumeSession)
    .output(SessionTokens)
    .mutation(async ({ ctx, input }) => {
      const pair = newPair(ctx.deps.now())
      await resumeSession(ctx, { unverifiedToken: input.token, nonce: input.nonce, pair })
      return wire(pair)
    }),
})

function wire({ access, accessExpiresAt, refresh }: TokenPair) {
  return { accessToken: access.token, accessExpiresAt, refreshToken: refresh.token }
}
