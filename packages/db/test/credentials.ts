import { createHash, randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '../src/entry.ts'
import { newId } from '../src/ids.ts'
import type { Db } from '../src/open-database.ts'
import type { TenantId } from '../src/tenant-id.ts'

/** An API key of a tenant, and the credential its holder shows. */
export async function addKey(owner: Db, tenantId: TenantId, options: { scopes?: string[]; expiresAt?: Date } = {}) {
  const id = newId<'api_key'>()
  const { scopes = ['bookings:read'], expiresAt = new Date('2027-01-01T00:00:00Z') } = options
  const credential = madeUpCredential()
  await owner.insertInto('api_key').values({ tenant_id: tenantId, id, name: 'Server', scopes }).execute()
  await owner
    .insertInto('credential')
    .values({
      selector: credential.selector,
      kind: credential.kind,
      verifier_hash: credential.given,
      tenant_id: tenantId,
      api_key_id: id,
      created_at: new Date('2026-01-01T00:00:00Z'),
      seen_at: new Date('2026-01-01T00:00:00Z'),
      expires_at: expiresAt,
    })
    .execute()
  return { id, credential }
}

/** In the right shape, and no row of ours. */
export function madeUpCredential(): UnverifiedCredential {
  return {
    kind: 'key',
    selector: randomBytes(13).toString('hex'),
    given: createHash('sha256').update(randomBytes(32)).digest(),
  }
}
