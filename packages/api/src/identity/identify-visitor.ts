import { type VisitorSessionId, newId } from '@frontdesk/db/ids'
import { sql } from 'kysely'
import { dropUnsentChatMails } from '../chat-mail/queries.ts'
import { getOrCreateThread } from '../conversation/queries.ts'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import { mustExist } from '../core/must-exist.ts'
import { type Work, workFor } from '../core/work.ts'
import { readToken } from '../credential/token.ts'
import { topics } from '../realtime/wakeups.ts'
import { type TokenPair, addVisitorTokens, newPair } from '../session/queries.ts'
import { type EmbedSite, findEmbedSite } from '../site/find-embed-site.ts'
import { isFirstUse } from './is-first-use.ts'
import { joinVisits } from './join-visits.ts'
import { type Known, keepClaims } from './keep-claims.ts'
import { endVisits, findVisitOf, insertKnown, insertVisit, lockAnonymous, lockKnown, secretsOfKey } from './queries.ts'
import { readIdentityToken } from './read-identity-token.ts'
import { secretSpot } from './identity-secret.ts'
import type { Identify, IdentityClaims } from './schemas.ts'

/**
 * Tokens of the one session that a known visitor has, in whichever browser they are: found by the tenant and by the business's
 * own id for them. What this browser said before, while nobody knew who it was, goes along. One answer to every bad token.
 */
export async function identifyVisitor(deps: Deps, input: Identify): Promise<TokenPair> {
  const now = deps.now()
  const site = await findEmbedSite(deps.db.app, input.siteKey)
  const claims = site && (await provenClaims(deps, site, input.token))
  if (!claims) throw new ApiError('unauthenticated')
  const pair = newPair(now)
  await workFor(deps, site.tenantId, async (work) => {
    const visitorSessionId = await visitOf(work, { claims, site, now, refreshToken: input.refreshToken })
    await addVisitorTokens(work.tx, { visitorSessionId, now, pair })
  })
  return pair
}

async function provenClaims(deps: Deps, site: EmbedSite, unverified: string): Promise<IdentityClaims | undefined> {
  const { siteKey } = site
  const now = deps.now()
  const secrets = await workFor(deps, site.tenantId, async ({ tx, tenantId, keys }) => {
    const rows = await secretsOfKey(tx, tenantId, { siteKey, now }).execute()
    return rows.map(({ id, secret_sealed }) => keys.open({ ...secretSpot, rowId: id }, secret_sealed))
  })
  const read = readIdentityToken(unverified, { secrets, siteKey, now })
  return read && (await isFirstUse(deps, read)) ? read.claims : undefined
}

type Arrival = { claims: IdentityClaims; site: EmbedSite; now: Date; refreshToken: string | undefined }

async function visitOf(work: Work, { claims, site, now, refreshToken }: Arrival): Promise<VisitorSessionId> {
  const { tx, tenantId, keys } = work
  const subjectIndex = keys.blindIndex('known visitor', claims.sub)
  const before = await lockKnown(tx, tenantId, subjectIndex).executeTakeFirst()
  const brought = await findVisitOf(tx, readToken('refresh', refreshToken), now)
  const anonymous = brought && (await lockAnonymous(tx, tenantId, brought).executeTakeFirst())?.id
  // Nobody goes on with what was nobody's, on whichever device its tokens are.
  if (anonymous) {
    // Waits for one that is being sent, whose link then ends with the rest.
    await dropUnsentChatMails(tx, tenantId, { visit: anonymous, kind: 'resume', now }).execute()
    await endVisits(tx, { visits: sql`${[anonymous]}::uuid[]`, now })
  }
  const known = before ?? (await getToKnow(work, { subjectIndex, anonymous, siteKey: site.siteKey, claims, now }))
  const id = known.visitor_session_id
  const actor = { kind: 'visitor', id } as const
  if (anonymous && anonymous !== id) await joinVisits(work, { from: anonymous, to: id, now })
  await keepClaims(work, known, { claims, zone: site.zone, now })
  if (!before || anonymous) await audit({ tx, tenantId, actor }, 'visitor.identified')
  work.wake(topics.staff(tenantId, 'conversation'))
  return id
}

type Newcomer = Pick<Arrival, 'claims' | 'now'> & {
  subjectIndex: Buffer
  siteKey: string
  anonymous: VisitorSessionId | undefined
}

/** Two browsers of somebody new may arrive at once: whoever comes second finds what the first wrote. */
async function getToKnow(work: Work, newcomer: Newcomer): Promise<Known> {
  const { tx, tenantId } = work
  const { subjectIndex, anonymous, siteKey, claims, now } = newcomer
  const visitorSessionId = anonymous ?? newId<'visitor_session'>()
  if (!anonymous) await insertVisit(tx, tenantId, { id: visitorSessionId, siteKey, now }).execute()
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visitorSessionId })
  await insertKnown(work, { visitorSessionId, conversationId, subjectIndex, subject: claims.sub, now })
  return mustExist(await lockKnown(tx, tenantId, subjectIndex).executeTakeFirst())
}
