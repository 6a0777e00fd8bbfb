import { ApiError } from '../core/api-error.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { customerProcedure, openProcedure, router } from '../core/procedures.ts'
import { clearHubCookie, hubCookie, setHubCookie } from '../credential/hub-cookie.ts'
import { revokeCredential } from '../credential/queries.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { exchangeHubLink } from './queries.ts'
import { HubToken } from './schemas.ts'

const sessionSeconds = 30 * 86_400

/** In and out of the Project Hub. */
export const customerHub = router({
  /** By POST from the page, so that whoever only looks at the link (a mail scanner, a preview) does not use it up. */
  exchange: openProcedure
    .input(HubToken)
    .output(Done)
    .mutation(async ({ ctx: { deps, responseHeaders, seen }, input }) => {
      seen.presented = { kind: 'hublink', token: input.token }
      const now = deps.now()
      const session = mintToken('hub')
      const credential = readToken('hublink', input.token)
      const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
      const exchanged = await exchangeHubLink(deps.db.app, { credential, session, now, expiresAt })
      if (!exchanged) throw new ApiError('unauthenticated')
      setHubCookie(responseHeaders, session.token, sessionSeconds)
      return done
    }),
  /** Says the same to everybody; a link that once was real brings a new one to the address on file. */
  resend: openProcedure
    .input(HubToken)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input }) => {
      const { selector, given } = readToken('hublink', input.token)
      await leaveRequest(deps, { kind: 'hub_link', selector, given: given.toString('base64') })
      return done
    }),
  leave: customerProcedure
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.prove()
      await revokeCredential(ctx.deps.db.app, readToken('hub', ctx.cookies.get(hubCookie)), ctx.deps.now())
      clearHubCookie(ctx.responseHeaders)
      return done
    }),
})
