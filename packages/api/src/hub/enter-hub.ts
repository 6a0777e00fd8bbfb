import { randomBytes } from 'node:crypto'
import { newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import { provenTenantId } from '@frontdesk/db/tenant-id'
import { type RawBuilder, sql } from 'kysely'
import { ApiError } from '../core/api-error.ts'
import { actorOf, audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deviceOf } from '../credential/device-of.ts'
import { hubCookie, setHubCookie } from '../credential/hub-cookie.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { leaveRequest } from '../intake/leave-request.ts'
import { keyedHubCode } from './hub-code.ts'

const sessionSeconds = 30 * 86_400

type Entered = { outcome?: string; tenant_id: string | null; project_id: string | null }

/**
 * The first device that brings a link is let in. To whatever else is brought, good for something or not, the answer is the
 * same: a code is on its way. Only the worker finds out whether there is anybody to send one to (hub-access.test.ts).
 */
export async function exchangeLink(ctx: RequestContext, unverifiedToken: string): Promise<'open' | 'code'> {
  const { selector, given } = readToken('hublink', unverifiedToken)
  const entered = await enterWith(ctx, (session) => sql`auth.exchange_hub_link(${selector}, ${given}, ${session})`)
  if (entered) return 'open'
  await leaveRequest(ctx.deps, { kind: 'hub_code', selector, given: given.toString('base64') })
  return 'code'
}

/** On another device. Whatever is wrong with the code or the link, the refusal is the same. */
export async function enterCode(ctx: RequestContext, input: { token: string; code: string }): Promise<void> {
  const { selector, given } = readToken('hublink', input.token)
  const code = keyedHubCode(ctx.deps.keyring, input.code)
  const entered = await enterWith(
    ctx,
    (session) => sql`auth.enter_hub_code(${selector}, ${given}, ${code}, ${session})`,
  )
  if (!entered) throw new ApiError('unauthenticated')
}

/** Calls one of the two ways in with a session to begin; the cookie is set if it began. */
async function enterWith(
  ctx: RequestContext,
  wayIn: (session: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<boolean> {
  const { deps, cookies, responseHeaders, userAgent } = ctx
  const now = deps.now()
  const minted = mintToken('hub')
  const held = readToken('hub', cookies.get(hubCookie))
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
  const session = sql.join([
    newId<'hub_session'>(),
    deviceOf(userAgent),
    minted.selector,
    minted.hash,
    held.selector,
    held.given,
    randomBytes(16),
    now,
    expiresAt,
  ])
  const entered = await deps.db.app.kysely.transaction().execute(async (tx) => {
    const { rows } = await sql<Entered>`select * from ${wayIn(session)}`.execute(tx)
    const [row] = rows
    if (row) await auditStart(tx, row)
    return row
  })
  if (entered?.tenant_id) setHubCookie(responseHeaders, minted.token, sessionSeconds)
  return entered !== undefined
}

/** A device that was in already began nothing. */
async function auditStart(tx: Tx, { tenant_id: tenantId, project_id: projectId }: Entered): Promise<void> {
  if (!tenantId || !projectId) return
  await audit({ tx, tenantId: provenTenantId(tenantId), actor: actorOf('hub', projectId) }, 'hub_session.started')
}
