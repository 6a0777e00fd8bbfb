import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { RolePool } from '@frontdesk/db/open-database'
import { sql } from 'kysely'

/** Ends a credential for good; whoever holds a copy of it holds nothing. */
export async function revokeCredential(
  role: RolePool,
  { kind, selector, given }: UnverifiedCredential,
  now: Date,
): Promise<void> {
  await sql`select auth.revoke(${kind}, ${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(role.kysely)
}
