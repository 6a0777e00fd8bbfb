import { randomBytes } from 'node:crypto'
import type { Ref, TenantRef, UnverifiedCredential } from '@frontdesk/db/entry'
import { type MembershipId, type UserId, newId } from '@frontdesk/db/ids'
import type { Db, RolePool } from '@frontdesk/db/open-database'
import type { LoginMethod } from '@frontdesk/db/schema'
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

export type NewLogin = {
  userId: UserId
  method: LoginMethod
  device: string
  minted: MintedToken
  now: Date
  expiresAt: Date
}

export async function startLogin(db: Db, login: NewLogin): Promise<void> {
  const { userId, method, device, minted, now, expiresAt } = login
  const id = newId<'login_session'>()
  await sql`
    select auth.start_login(${userId}, ${id}, ${method}, ${device}, ${minted.selector}, ${minted.hash}, ${now}, ${expiresAt})
  `.execute(db)
}

/** Ends the session for good; a credential that proves nothing ends nothing. */
export async function endLogin(db: Db, { selector, given }: UnverifiedCredential): Promise<void> {
  await sql`select auth.end_login(${selector}, ${given}, ${randomBytes(16)})`.execute(db)
}
