import type { MembershipId, ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Entrance, Scope } from '../core/entrance.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { customerProcedure, memberProcedure, openProcedure, router } from '../core/procedures.ts'
import { audit } from '../core/audit.ts'
import { clearHubCookie, hubCookie } from '../credential/hub-cookie.ts'
import { readToken } from '../credential/token.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { lockProject } from '../project/queries.ts'
import { ProjectById } from '../project/schemas.ts'
import { enterCode, exchangeLink } from './enter-hub.ts'
import { endDevices, listDevices } from './hub-devices.ts'
import { listProjectLinks, renewLink, revokeEveryLink, sendNewLink, startAfresh } from './hub-links.ts'
import { revokeHubLink } from './queries.ts'
import { HubDevices, HubLinkById, HubLinks, HubToken, HubTokenAndCode, NextStep } from './schemas.ts'

/** In and out of the Project Hub. */
export const customerHub = router({
  /** By POST and on a click, so that whoever only looks at the link (a mail scanner, a preview) does not use it up. */
  exchange: openProcedure
    .meta({ limit: 'exchange' })
    .input(HubToken)
    .output(NextStep)
    .mutation(async ({ ctx, input }) => {
      ctx.seen.presented = { kind: 'hublink', token: input.token }
      return { next: await exchangeLink(ctx, input.token) }
    }),
  enterCode: openProcedure
    .meta({ limit: 'code' })
    .input(HubTokenAndCode)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      ctx.seen.presented = { kind: 'hublink', token: input.token }
      await enterCode(ctx, input)
      return done
    }),
  /** Says the same to everybody; a link that once was real brings a new one to the address on file. */
  resend: openProcedure
    .meta({ limit: 'account' })
    .input(HubToken)
    .output(Done)
    .mutation(async ({ ctx: { deps }, input }) => {
      const { selector, given } = readToken('hublink', input.token)
      await leaveRequest(deps, { kind: 'hub_link', selector, given: given.toString('base64') })
      return done
    }),
  devices: customerProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(HubDevices)
    .query(({ ctx }) => ctx.entrance.transaction((scope) => listDevices(scope, heldBy(ctx), ctx.deps.now()))),
  endOtherDevices: customerProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.transaction((scope) =>
        endDevices(scope, { of: 'others', held: heldBy(ctx), now: ctx.deps.now() }),
      )
      return done
    }),
  sendLink: customerProcedure
    .meta({ limit: 'account' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.transaction((scope) => sendNewLink(scope, scope.subjectId, ctx.deps.now()))
      return done
    }),
  /** Every link, and every device but this one; a new link goes to the address on file. */
  revokeLinks: customerProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      const now = ctx.deps.now()
      await ctx.entrance.transaction((scope) => startAfresh(scope, heldBy(ctx), now))
      return done
    }),
  leave: customerProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.entrance.transaction((scope) =>
        endDevices(scope, { of: 'own', held: heldBy(ctx), now: ctx.deps.now() }),
      )
      clearHubCookie(ctx.responseHeaders)
      return done
    }),
})

/** A customer's ways into one project, as the staff see them. */
export const memberHubLinks = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(ProjectById)
    .output(HubLinks)
    .query(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => listProjectLinks(scope, input.projectId, ctx.deps.now())),
    ),
  send: memberProcedure
    .meta({ limit: 'write' })
    .input(ProjectById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await inProject(ctx, input, (scope, id) => sendNewLink(scope, id, ctx.deps.now()))
      return done
    }),
  renew: memberProcedure
    .meta({ limit: 'write' })
    .input(HubLinkById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => renewLink(scope, input.hubLinkId, ctx.deps.now()))
      return done
    }),
  revoke: memberProcedure
    .meta({ limit: 'write' })
    .input(HubLinkById)
    .output(Done)
    .mutation(async ({ ctx, input: { hubLinkId: id } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await revokeHubLink(scope.tx, scope.tenantId, { id, now: ctx.deps.now() }).executeTakeFirst())
        await audit(scope, 'hub_link.revoked', id)
      })
      return done
    }),
  revokeAll: memberProcedure
    .meta({ limit: 'write' })
    .input(ProjectById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await inProject(ctx, input, (scope, id) => revokeEveryLink(scope, id, ctx.deps.now()))
      return done
    }),
})

/** Does something with the links of one of the business's projects, which is locked meanwhile. */
function inProject(
  { entrance }: { entrance: Entrance<MembershipId> },
  { projectId }: z.output<typeof ProjectById>,
  deed: (scope: Scope<MembershipId>, projectId: ProjectId) => Promise<void>,
): Promise<void> {
  return entrance.transaction(async (scope) => {
    mustExist(await lockProject(scope.tx, scope.tenantId, projectId).executeTakeFirst())
    await deed(scope, projectId)
  })
}

/** The selector of the session that asks. */
function heldBy({ cookies }: { cookies: ReadonlyMap<string, string> }): string {
  return readToken('hub', cookies.get(hubCookie)).selector
}
