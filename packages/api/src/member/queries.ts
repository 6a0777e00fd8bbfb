import { randomBytes } from 'node:crypto'
import type { Ref, TenantRef, UnverifiedCredential } from '@frontdesk/db/entry'
import type { MembershipId, UserId } from '@frontdesk/db/ids'
import type { Db, RolePool, Tx } from '@frontdesk/db/open-database'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

export function findMe(db: Db, tenantId: TenantRef, id: Ref<MembershipId>) {
  return db
    .selectFrom('membership')
    .innerJoin('tenant', 'tenant.id', 'membership.tenant_id')
    .where('membership.tenant_id', '=', tenantId)
    .where('membership.id', '=', id)
    .select([
      'membership.id',
      'membership.display_name_sealed',
      'membership.role',
      'tenant.name as tenant_name',
      'tenant.zone',
      'tenant.currency',
    ])
}
export type MeRow = Awaited<ReturnType<ReturnType<typeof findMe>['executeTakeFirstOrThrow']>>

type LoginRow = { user_id: UserId; password_hash: string | null }

/** A login belongs to no tenant, so it is found through a function that gives nothing else away. */
export async function findLogin(role: RolePool, emailIndex: Buffer): Promise<LoginRow | undefined> {
  const { rows } = await sql<LoginRow>`select * from auth.find_login(${emailIndex})`.execute(role.kysely)
  return rows[0]
}

export async function startMemberSession(
  role: RolePool,
  args: { userId: UserId; minted: MintedToken; now: Date; expiresAt: Date },
): Promise<void> {
  const { selector, hash } = args.minted
  await sql`select auth.start_member(${args.userId}, ${selector}, ${hash}, ${args.now}, ${args.expiresAt})`.execute(
    role.kysely,
  )
}

/** Ends the session for good; a credential that proves nothing ends nothing. */
export async function revokeMemberSession(tx: Tx, { selector, given }: UnverifiedCredential, now: Date): Promise<void> {
  await sql`select auth.revoke('member', ${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(tx)
}
