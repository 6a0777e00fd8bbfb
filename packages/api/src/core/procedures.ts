import { initTRPC } from '@trpc/server'
import type { ApiKeyId, MembershipId, ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import type { CredentialKind } from '@frontdesk/db/schema'
import { hubCookie } from '../credential/hub-cookie.ts'
import { readMemberCookie } from '../credential/member-cookie.ts'
import { readToken } from '../credential/token.ts'
import { mustBeLetIn } from '../entry/must-be-let-in.ts'
import type { LimitClass } from '../limit/limits.ts'
import { renewMemberCookie } from '../login-session/rotate-member-cookie.ts'
import { holdPlace, takePlace } from '../realtime/hold-place.ts'
import { AccountEntrance } from './account-entrance.ts'
import { codeOf } from './api-error.ts'
import { Entrance } from './entrance.ts'
import { formatError } from './error-formatter.ts'
import type { RequestContext } from './request-context.ts'

type Meta = {
  /** How often it may be called; see limits.ts. */
  limit: LimitClass
  /** Whose credential opens it; set by the builders below. */
  audience?: CredentialKind | 'anyone' | 'account'
  /** Any one of these roles (member) or scopes (integration) is needed; decided before anything is looked up. */
  required?: readonly string[]
  /**
   * What a visitor does waits until they have answered what comes first on their site (entry/must-be-let-in.ts); `everything`:
   * only where that comes before everything; `never`: it brings the business nothing.
   */
  waitsForEntry?: 'everything' | 'never'
  /** The input may be as large as 64 KiB. */
  largeInput?: true
}

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    isDev: false, // answers are alike everywhere
    errorFormatter: ({ error, ctx }) => formatError(error, ctx?.requestId ?? 'req_none'),
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  })

export const router = t.router
export const mergeRouters = t.mergeRouters

/** Under everything: notes why a stream did not begin, so that it is refused like any other call. */
const base = t.procedure.use(async ({ ctx, next, type }) => {
  const result = await next()
  if (type === 'subscription' && !result.ok) ctx.stream.refusal = codeOf(result.error)
  return result
})

/**
 * Needs no credential: starting or renewing a session, logging in, exchanging a link. Whoever uses this answers everybody
 * alike, or hands out a credential for a proof.
 */
export const openProcedure = limited(base.meta(of('anyone')))

/**
 * A visitor in the widget: whoever holds the session's access token. Sees that session's thread and bookings. Where a form or a
 * consent comes first on their site, whatever changes something waits for it unless its `meta` says otherwise.
 */
export const visitorProcedure = entering<VisitorSessionId>('visitor', (ctx) => ctx.bearer, mustBeLetIn)

/** A customer in the Project Hub: whoever exchanged a hub link. Sees that link's one project. */
export const customerProcedure = entering<ProjectId>('hub', (ctx) => ctx.cookies.get(hubCookie))

/** A member of staff, logged in. Sees the tenant; `meta.required` names the roles where not all may. */
export const memberProcedure = entering<MembershipId>('member', readMemberCookie)

const accountBase = base.meta(of('account')).use(async ({ ctx, next }) => {
  const token = await readMemberCookie(ctx)
  const entrance = new AccountEntrance(ctx.deps, readToken('member', token), {
    touch: !ctx.unattended,
    requestId: ctx.requestId,
  })
  ctx.seen.presented = { kind: 'member', token }
  const result = await next({ ctx: { entrance } })
  if (entrance.entered) {
    await renewMemberCookie(ctx, entrance.principal.issuedAt)
    return result
  }
  await entrance.prove()
  if (result.ok) throw new Error('a procedure answered without entering')
  return result
})

/** Whoever is logged in, about their own account: with or without a tenant to work for. Sees nothing of any tenant. */
export const accountProcedure = limited(accountBase)

/** The tenant's own server with an API key. `meta.required` names the scope. */
export const integrationProcedure = entering<ApiKeyId>('key', (ctx) => ctx.bearer)

function entering<S extends string>(
  kind: CredentialKind,
  read: (ctx: RequestContext) => string | undefined | Promise<string | undefined>,
  admit?: (entrance: Entrance<S>, waits: Meta['waitsForEntry']) => Promise<void>,
) {
  const entered = base.meta(of(kind)).use(async ({ ctx, meta, next, type, signal }) => {
    const token = await read(ctx)
    const entrance = new Entrance<S>(ctx.deps, readToken(kind, token), {
      required: meta?.required,
      requestId: ctx.requestId,
      touch: type !== 'subscription' && !ctx.unattended,
    })
    ctx.seen.presented = { kind, token }
    ctx.seen.proven = () => entrance.proven
    // A stream's body runs after this middleware, so its credential is proven first.
    if (type === 'subscription') {
      const place = takePlace(ctx, { kind, ...(await entrance.prove()) })
      return holdPlace(place, await next({ ctx: { entrance } }), signal ?? ctx.signal)
    }
    if (type === 'mutation') await admit?.(entrance, meta?.waitsForEntry)
    const result = await next({ ctx: { entrance } })
    if (entrance.entered) {
      if (kind === 'member') await renewMemberCookie(ctx, entrance.principal.issuedAt)
      return result
    }
    // The procedure did not get as far as the data (its input was invalid, say): who asks comes first all the same.
    await entrance.prove()
    if (result.ok) throw new Error('a procedure answered without entering')
    return result
  })
  return limited(entered)
}

/** Leaves nothing to do with a procedure but to give its `meta`, whose `limit` nobody can then forget. */
function limited<B extends { meta: unknown }>(builder: B): Pick<B, 'meta'> {
  return builder
}

function of(audience: NonNullable<Meta['audience']>): Meta {
  return { audience } as Meta // the procedure's own `meta` adds the limit
}
