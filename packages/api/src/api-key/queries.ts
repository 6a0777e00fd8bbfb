import type { TenantRef } from '@frontdesk/db/entry'
import type { ApiKeyId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** Those that nobody has revoked; one that has expired is shown until somebody does. */
export function listApiKeys(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('api_key')
    .select(['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at'])
    .where('tenant_id', '=', tenantId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
}

export function revokeApiKey(tx: Tx, tenantId: TenantId, args: { id: ApiKeyId; now: Date }) {
  return tx
    .updateTable('api_key')
    .set({ revoked_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('revoked_at', 'is', null)
    .returning('id')
}
