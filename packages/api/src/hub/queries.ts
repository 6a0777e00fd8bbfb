import { randomBytes } from 'node:crypto'
import { type HubLinkId, type HubSessionId, type ProjectId, newId } from '@frontdesk/db/ids'
import type { RolePool, Tx } from '@frontdesk/db/open-database'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

export type NewHubLink = { projectId: ProjectId; token: MintedToken; now: Date; expiresAt: Date; handedOff?: boolean }

/** A new way into a project. The token's hash is minted inside the same transaction; the token itself is nowhere kept. */
export async function insertHubLink(tx: Tx, tenantId: TenantId, args: NewHubLink): Promise<HubLinkId> {
  const id = newId<'hub_link'>()
  const { projectId, token, now, expiresAt, handedOff = false } = args
  await tx
    .insertInto('hub_link')
    .values({ tenant_id: tenantId, id, project_id: projectId, created_at: now, handed_off: handedOff })
    .execute()
  await sql`select auth.mint('hublink', ${token.selector}, ${token.hash}, ${id}, ${now}, ${expiresAt})`.execute(tx)
  return id
}

export type FoundHubLink = {
  tenantId: TenantId
  projectId: ProjectId
  hubLinkId: HubLinkId
  isUsed: boolean
  isExpired: boolean
}

/** Whose link this is or once was; nothing for one that never was, or was revoked. */
export async function findHubLink(
  role: RolePool,
  { selector, given, now }: { selector: string; given: Buffer; now: Date },
): Promise<FoundHubLink | undefined> {
  const { rows } = await sql<Omit<FoundHubLink, 'tenantId'> & { tenantId: string }>`
    select tenant_id as "tenantId", project_id as "projectId", hub_link_id as "hubLinkId", is_used as "isUsed",
      is_expired as "isExpired"
    from auth.find_hub_link(${selector}, ${given}, ${randomBytes(16)}, ${now})`.execute(role.kysely)
  const [row] = rows
  return row && { ...row, tenantId: provenTenantId(row.tenantId) }
}

export type NewHubCode = { hubLinkId: HubLinkId; codeHash: Buffer; now: Date; expiresAt: Date }

/** Only the newest code of a link is good. */
export async function insertHubCode(tx: Tx, tenantId: TenantId, args: NewHubCode): Promise<void> {
  await tx
    .updateTable('hub_code')
    .set({ expires_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('hub_link_id', '=', args.hubLinkId)
    .where('expires_at', '>', args.now)
    .execute()
  await tx
    .insertInto('hub_code')
    .values({
      tenant_id: tenantId,
      id: newId<'hub_code'>(),
      hub_link_id: args.hubLinkId,
      code_hash: args.codeHash,
      created_at: args.now,
      expires_at: args.expiresAt,
    })
    .execute()
}

/** Makes the links to the project worthless, and with them the sessions that began with them. */
export async function revokeHubLinks(
  tx: Tx,
  tenantId: TenantId,
  args: { projectId: ProjectId; except?: HubLinkId | undefined; now: Date },
): Promise<void> {
  await tx
    .updateTable('hub_link')
    .set({ revoked_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', args.projectId)
    .where('revoked_at', 'is', null)
    .where('id', 'is distinct from', args.except ?? null)
    .execute()
}

/** The link opens nothing more; the sessions that began with it go on. */
export async function revokeHubToken(tx: Tx, args: { id: HubLinkId; now: Date }): Promise<void> {
  await sql`select auth.revoke_hub_token(${args.id}, ${args.now})`.execute(tx)
}

export function revokeHubLink(tx: Tx, tenantId: TenantId, args: { id: HubLinkId; now: Date }) {
  return tx
    .updateTable('hub_link')
    .set({ revoked_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('revoked_at', 'is', null)
    .returning('id')
}

/** False for a link that is over, handed off or not there. */
export async function renewHubLink(tx: Tx, args: { id: HubLinkId; now: Date; expiresAt: Date }): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select auth.renew_hub_link(${args.id}, ${args.now}, ${args.expiresAt}) as ok`.execute(tx)
  return rows[0]?.ok ?? false
}

export type HubLinkRow = {
  id: HubLinkId
  handed_off: boolean
  created_at: Date
  expires_at: Date | null
  used_at: Date | null
  devices: number
  seen_at: Date | null
}

/** Those that still open the project or have somebody in it. */
export async function listHubLinks(tx: Tx, args: { projectId: ProjectId; now: Date }): Promise<HubLinkRow[]> {
  const { rows } = await sql<HubLinkRow>`select * from auth.list_hub_links(${args.projectId}, ${args.now})`.execute(tx)
  return rows
}

export type HubSessionRow = {
  id: HubSessionId
  hub_link_id: HubLinkId
  device: string
  created_at: Date
  seen_at: Date
  is_own: boolean
}

/** Who has the project open, `heldSelector` being the session that asks. */
export async function listHubSessions(
  tx: Tx,
  args: { projectId: ProjectId; heldSelector: string; now: Date },
): Promise<HubSessionRow[]> {
  const { rows } = await sql<HubSessionRow>`
    select * from auth.list_hub_sessions(${args.projectId}, ${args.heldSelector}, ${args.now})`.execute(tx)
  return rows
}

export async function deleteHubSessions(tx: Tx, tenantId: TenantId, ids: readonly HubSessionId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('hub_session').where('tenant_id', '=', tenantId).where('id', 'in', ids).execute()
}
