import { ApiError } from '../core/api-error.ts'
import { openProcedure, router } from '../core/procedures.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { type TokenPair, refreshVisitorSession, startVisitorSession } from './queries.ts'
import { RefreshSession, SessionTokens, StartSession } from './schemas.ts'

const accessMs = 15 * 60_000
/** A visitor who comes back within a month finds the thread again. */
const refreshMs = 30 * 86_400_000

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
})

function newPair(now: Date): TokenPair {
  return {
    access: mintToken('visitor'),
    accessExpiresAt: new Date(now.getTime() + accessMs),
    refresh: mintToken('refresh'),
    refreshExpiresAt: new Date(now.getTime() + refreshMs),
  }
}

function wire({ access, accessExpiresAt, refresh }: TokenPair) {
  return { accessToken: access.token, accessExpiresAt, refreshToken: refresh.token }
}
