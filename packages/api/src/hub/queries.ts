import { randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import { type HubLinkId, type ProjectId, newId } from '@frontdesk/db/ids'
import type { RolePool, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { MintedToken } from '../credential/token.ts'

/** A new way into a project. The token's hash is minted inside the same transaction; the token itself is nowhere kept. */
export async function insertHubLink(
  tx: Tx,
  tenantId: TenantId,
  args: { projectId: ProjectId; token: MintedToken; now: Date; expiresAt: Date },
): Promise<HubLinkId> {
  const id = newId<'hub_link'>()
  await tx
    .insertInto('hub_link')
    .values({ tenant_id: tenantId, id, project_id: args.projectId, created_at: args.now })
    .execute()
  const { selector, hash } = args.token
  await sql`select auth.mint('hublink', ${selector}, ${hash}, ${id}, ${args.now}, ${args.expiresAt})`.execute(tx)
  return id
}

/** Trades a link for a session, once. False for a link that is used, expired, revoked or none. */
export async function exchangeHubLink(
  role: RolePool,
  args: { credential: UnverifiedCredential; session: MintedToken; now: Date; expiresAt: Date },
): Promise<boolean> {
  const { credential, session, now, expiresAt } = args
  const { rows } = await sql<{ ok: boolean }>`
    select auth.exchange_hub_link(${credential.selector}, ${credential.given}, ${randomBytes(16)}, ${now},
      ${session.selector}, ${session.hash}, ${expiresAt}) as ok`.execute(role.kysely)
  return rows[0]?.ok ?? false
}

/** Whose link this once was; nothing for one that never was, or was revoked. */
export async function findHubLink(
  role: RolePool,
  { selector, given }: { selector: string; given: Buffer },
): Promise<{ tenantId: string; projectId: ProjectId } | undefined> {
  const { rows } = await sql<{ tenantId: string; projectId: ProjectId }>`
    select tenant_id as "tenantId", project_id as "projectId"
    from auth.find_hub_link(${selector}, ${given}, ${randomBytes(16)})`.execute(role.kysely)
  return rows[0]
}
