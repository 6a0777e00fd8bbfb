import { type ApiKeyId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { mintToken } from '../credential/token.ts'

export const apiScopes = ['services:read', 'bookings:read', 'bookings:write', 'customers:read'] as const
export type ApiScope = (typeof apiScopes)[number]

/** Until it is revoked. */
const never = new Date('9999-12-31T00:00:00Z')

/** A key for the tenant's own servers. The token is known to its holder only, from here on. */
export async function createApiKey(
  tx: Tx,
  tenantId: TenantId,
  key: { name: string; scopes: readonly ApiScope[]; now: Date; expiresAt?: Date | undefined },
): Promise<{ id: ApiKeyId; token: string }> {
  const id = newId<'api_key'>()
  const { name, scopes, now, expiresAt } = key
  const { token, selector, hash } = mintToken('key')
  await tx
    .insertInto('api_key')
    .values({ tenant_id: tenantId, id, name, scopes: [...scopes], created_at: now, expires_at: expiresAt ?? null })
    .execute()
  await sql`select auth.mint('key', ${selector}, ${hash}, ${id}, ${now}, ${expiresAt ?? never})`.execute(tx)
  return { id, token }
}
