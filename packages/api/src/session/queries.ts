import type { Db, RolePool, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { createHash, randomBytes } from 'node:crypto'
import type { Ref, TenantRef, UnverifiedCredential } from '@frontdesk/db/entry'
import { type VisitorSessionId, newId } from '@frontdesk/db/ids'
import { type MintedToken, mintToken } from '../credential/token.ts'

/** An access token and the refresh token that follows it, with when each ends. */
export type TokenPair = {
  access: MintedToken
  accessExpiresAt: Date
  refresh: MintedToken
  refreshExpiresAt: Date
}

const accessMs = 15 * 60_000
/** A visitor who comes back within a month finds the thread again. */
const refreshMs = 30 * 86_400_000

export function newPair(now: Date): TokenPair {
  return {
    access: mintToken('visitor'),
    accessExpiresAt: new Date(now.getTime() + accessMs),
    refresh: mintToken('refresh'),
    refreshExpiresAt: new Date(now.getTime() + refreshMs),
  }
}

export function findVisit(db: Db, tenantId: TenantRef, id: Ref<VisitorSessionId>) {
  return db
    .selectFrom('visitor_session')
    .select(['id', 'blocked_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

export function setVisitBlocked(tx: Tx, tenantId: TenantId, args: { id: VisitorSessionId; at: Date | null }) {
  return tx
    .updateTable('visitor_session')
    .set({ blocked_at: args.at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

/** A new session on the site of this public key; false if there is none. */
export async function startVisitorSession(
  role: RolePool,
  args: { siteKey: string; now: Date; pair: TokenPair },
): Promise<boolean> {
  const session = newId<'visitor_session'>()
  const { rows } = await sql<{ ok: boolean }>`
    select auth.start_visitor(${args.siteKey}, ${session}, ${args.now}, ${pairValues(args.pair)}) as ok`.execute(
    role.kysely,
  )
  return rows[0]?.ok ?? false
}

/** The next pair for a refresh token that was good; false for any other, and for good once it was replayed. */
export async function refreshVisitorSession(
  role: RolePool,
  args: { credential: UnverifiedCredential; now: Date; pair: TokenPair },
): Promise<boolean> {
  const { selector, given } = args.credential
  const { rows } = await sql<{ ok: boolean }>`
    select auth.refresh_visitor(${selector}, ${given}, ${randomBytes(16)}, ${args.now}, ${pairValues(args.pair)}) as ok`.execute(
    role.kysely,
  )
  return rows[0]?.ok ?? false
}

/** For one more browser of a session of the tenant that is set. */
export async function addVisitorTokens(
  tx: Tx,
  args: { visitorSessionId: VisitorSessionId; now: Date; pair: TokenPair },
): Promise<void> {
  await sql`select auth.add_visitor(${args.visitorSessionId}, ${args.now}, ${pairValues(args.pair)})`.execute(tx)
}

/** A way into a session from another device, whose token is nowhere kept. */
export async function mintResume(
  tx: Tx,
  { sessionId, token, now, expiresAt }: { sessionId: VisitorSessionId; token: MintedToken; now: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    select auth.mint_resume(${sessionId}, ${token.selector}, ${token.hash}, ${now}, ${expiresAt})`.execute(tx)
}

type Resumed = { tenant_id: string; visitor_session_id: VisitorSessionId }

/** A first pair on another device, for a way in that was good; from then on it is for whoever has this nonce alone. */
export async function resumeVisitorSession(
  tx: Tx,
  args: { credential: UnverifiedCredential; nonce: string; now: Date; pair: TokenPair },
): Promise<Resumed | undefined> {
  const { selector, given } = args.credential
  const own = { selector: mintToken('resume').selector, hash: createHash('sha256').update(args.nonce).digest() }
  const { rows } = await sql<Resumed>`
    select * from auth.resume_visitor(
      ${selector}, ${given}, ${randomBytes(16)}, ${args.now}, ${own.selector}, ${own.hash},
      ${pairValues(args.pair)})`.execute(tx)
  return rows[0]
}

function pairValues({ access, accessExpiresAt, refresh, refreshExpiresAt }: TokenPair) {
  return sql.join([access.selector, access.hash, accessExpiresAt, refresh.selector, refresh.hash, refreshExpiresAt])
}
