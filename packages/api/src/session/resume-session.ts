import { provenTenantId } from '@frontdesk/db/tenant-id'
import { ApiError } from '../core/api-error.ts'
import { actorOf, audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { readToken } from '../credential/token.ts'
import { type TokenPair, resumeVisitorSession } from './queries.ts'

/** The same visitor on another device, by a mailed link. Whatever is wrong with it, the refusal is the same. */
export async function resumeSession(
  { deps, seen }: RequestContext,
  { unverifiedToken, nonce, pair }: { unverifiedToken: string; nonce: string; pair: TokenPair },
): Promise<void> {
  seen.presented = { kind: 'resume', token: unverifiedToken }
  const credential = readToken('resume', unverifiedToken)
  const isResumed = await deps.db.app.kysely.transaction().execute(async (tx) => {
    const resumed = await resumeVisitorSession(tx, { credential, nonce, now: deps.now(), pair })
    if (!resumed) return false
    const actor = actorOf('visitor', resumed.visitor_session_id)
    await audit({ tx, tenantId: provenTenantId(resumed.tenant_id), actor }, 'conversation.resumed')
    return true
  })
  if (!isResumed) throw new ApiError('unauthenticated')
}
