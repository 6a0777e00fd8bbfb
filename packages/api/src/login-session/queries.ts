import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { LoginSessionId, MembershipId, UserId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { LoginMethod, MemberRole } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

export type MembershipRow = {
  tenant_id: TenantId
  membership_id: MembershipId
  tenant_name: string
  role: MemberRole
}

/** Of whoever has entered. No tenant's own rows are seen from there, so a function says this much. */
export async function listMemberships(tx: Tx): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`select * from auth.my_memberships()`.execute(tx)
  return rows
}

type SessionRow = {
  session_id: LoginSessionId
  device: string
  method: LoginMethod
  created_at: Date
  seen_at: Date
}

export async function listLoginSessions(tx: Tx, now: Date): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`select * from auth.my_sessions(${now})`.execute(tx)
  return rows
}

export function deleteLoginSession(tx: Tx, userId: UserId, id: LoginSessionId) {
  return tx.deleteFrom('login_session').where('user_id', '=', userId).where('id', '=', id).returning('id')
}

export function deleteOtherLoginSessions(tx: Tx, userId: UserId, kept: LoginSessionId) {
  return tx.deleteFrom('login_session').where('user_id', '=', userId).where('id', '!=', kept)
}

type Workplace = { userId: UserId; sessionId: LoginSessionId; tenantId: TenantId; membershipId: MembershipId }

export function setWorkplace(tx: Tx, { userId, sessionId, tenantId, membershipId }: Workplace) {
  return tx
    .updateTable('login_session')
    .set({ tenant_id: tenantId, membership_id: membershipId })
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
}

export type Rotation = { credential: UnverifiedCredential; minted: MintedToken; graceSeconds: number; now: Date }

/** When the new token ends; nothing where the old one proves nothing, or was replaced already. */
export async function rotateLogin(db: Db, rotation: Rotation): Promise<Date | undefined> {
  const { credential, minted, graceSeconds, now } = rotation
  const { rows } = await sql<{ ends_at: Date | null }>`
    select auth.rotate_login(${credential.selector}, ${credential.given}, ${randomBytes(16)}, ${now},
      make_interval(secs => ${graceSeconds}), ${minted.selector}, ${minted.hash}) as ends_at`.execute(db)
  return rows[0]?.ends_at ?? undefined
}
