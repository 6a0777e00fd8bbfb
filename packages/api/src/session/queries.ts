import type { RolePool } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import { newId } from '@frontdesk/db/ids'
import type { MintedToken } from '../credential/token.ts'

/** An access token and the refresh token that follows it, with when each ends. */
export type TokenPair = {
  access: MintedToken
  accessExpiresAt: Date
  refresh: MintedToken
  refreshExpiresAt: Date
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

function pairValues({ access, accessExpiresAt, refresh, refreshExpiresAt }: TokenPair) {
  return sql.join([access.selector, access.hash, accessExpiresAt, refresh.selector, refresh.hash, refreshExpiresAt])
}
