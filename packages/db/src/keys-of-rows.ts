import { asTenant } from './as-tenant.ts'
import type { Keyring } from './keyring.ts'
import type { RolePool, Tx } from './open-database.ts'
import { keyOf } from './seal.ts'
import { listSubjectKeys } from './seal-for.ts'
import type { TenantId } from './tenant-id.ts'

/** Whatever is read through the result can be opened: the keys that its rows name are fetched with them. */
export function withKeysOfRows(tx: Tx, tenantId: TenantId, keyring: Keyring): Tx {
  return tx.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      const named = keysNamedBy(result.rows)
      if (lacksAny(keyring, tenantId, named)) await fetchNamed(keyring, { tx, tenantId }, named)
      return result
    },
  })
}

/** The same for rows of the one-round-trip path. Mostly all is at hand. */
export async function fetchKeysOf(
  { db, keyring }: { db: { app: RolePool }; keyring: Keyring },
  tenantId: TenantId,
  rows: readonly unknown[],
): Promise<void> {
  const named = keysNamedBy(rows)
  if (!lacksAny(keyring, tenantId, named)) return
  await asTenant(db.app, tenantId, async (tx) => await fetchNamed(keyring, { tx, tenantId }, named))
}

type Named = { dataKeys: string[]; subjects: string[] }

function lacksAny(keyring: Keyring, tenantId: TenantId, { dataKeys, subjects }: Named): boolean {
  if (dataKeys.length + subjects.length === 0) return false
  const keys = keyring.known(tenantId)
  return (
    !keys ||
    keys.lacks(dataKeys.filter((id) => !keyring.isPlatformKey(id))) ||
    keys.subjects.missing(subjects).length > 0
  )
}

type Scope = { tx: Tx; tenantId: TenantId }

async function fetchNamed(keyring: Keyring, { tx, tenantId }: Scope, { dataKeys, subjects }: Named): Promise<void> {
  const keys = await keyring.of(tx, tenantId)
  const missing = keys.subjects.missing(subjects)
  const found = missing.length > 0 ? await listSubjectKeys(tx, tenantId, missing).execute() : []
  // Made by the operator since this process read the tenant's keys.
  const own = dataKeys.filter((id) => !keyring.isPlatformKey(id))
  if (keys.lacks([...own, ...found.map((row) => row.data_key_id)])) {
    keys.renew(await keyring.readDataKeys(tx, tenantId))
  }
  keys.subjects.take(missing, found)
}

function keysNamedBy(rows: readonly unknown[]): Named {
  const named: Named = { dataKeys: [], subjects: [] }
  for (const row of rows) {
    for (const [name, value] of Object.entries(row ?? {})) {
      if (!name.endsWith('_sealed')) continue
      for (const sealed of Array.isArray(value) ? value : [value]) {
        if (!Buffer.isBuffer(sealed)) continue
        const { owner, id } = keyOf(sealed)
        named[owner === 'tenant' ? 'dataKeys' : 'subjects'].push(id)
      }
    }
  }
  return named
}
