import { asTenant } from './as-tenant.ts'
import { bytesOf } from './ids.ts'
import { type Keyring, placeOf } from './keyring.ts'
import type { Db, Tx } from './open-database.ts'
import { createPlatformKey } from './platform-key.ts'
import { type Owner, resealColumns } from './reseal-columns.ts'
import { wrappedKeys } from './seal-for.ts'
import type { TenantId } from './tenant-id.ts'

type Work = { owner: Db; keyring: Keyring; tell(line: string): void }

/** Wraps every data key with the operator's newest, after which the older ones may be dropped. Rows stay as they are. */
export async function rewrapDataKeys({ owner, keyring, tell }: Work): Promise<void> {
  const { newestId, unwrap, wrap } = keyring.operator
  const platform = await owner.selectFrom('platform_key').selectAll().where('wrapped_by', '!=', newestId).execute()
  for (const row of platform) {
    const wrapped = wrap(bytesOf(row.id), unwrap(bytesOf(row.id), row))
    await owner.updateTable('platform_key').set(wrapped).where('id', '=', row.id).execute()
  }
  let count = platform.length
  for (const tenantId of await listTenants(owner)) {
    count += await asTenant({ kysely: owner }, tenantId, async (tx) => {
      const rows = await tx
        .selectFrom('data_key')
        .select(['id', 'wrapped_key', 'wrapped_by'])
        .where('tenant_id', '=', tenantId)
        .where('wrapped_by', '!=', newestId)
        .execute()
      for (const row of rows) {
        const place = placeOf(tenantId, row.id)
        const wrapped = wrap(place, unwrap(place, row))
        await tx
          .updateTable('data_key')
          .set(wrapped)
          .where('tenant_id', '=', tenantId)
          .where('id', '=', row.id)
          .execute()
      }
      return rows.length
    })
  }
  tell(`${count} data keys are wrapped with the newest operator key.`)
}

/** A fresh data key for each, which new rows use from now on; processes that run learn of it by themselves. */
export async function createDataKeys({ owner, keyring, tell }: Work, only?: TenantId): Promise<void> {
  if (!only) await createPlatformKey(owner, keyring.operator)
  const tenants = only ? [only] : await listTenants(owner)
  for (const id of tenants) await asTenant({ kysely: owner }, id, async (tx) => await keyring.createDataKey(tx, id))
  tell(`${tenants.length} tenants have a new data key.`)
}

/**
 * Seals every row anew that an older data key sealed, in batches of which each is kept by itself: cut off, it goes on
 * where it was, since every value names its key.
 */
export async function resealRows(work: Work, only?: TenantId): Promise<void> {
  const { owner, keyring, tell } = work
  if (!only) {
    await keyring.readPlatform(owner)
    const platform: Owner = {
      keys: keyring.operatorKeys(),
      run: async (batch) => await owner.transaction().execute(batch),
    }
    tell(`Of no tenant: ${await resealColumns(platform, tell)} values sealed anew.`)
  }
  const tenants = only ? [only] : await listTenants(owner)
  for (const [at, tenantId] of tenants.entries()) {
    const run: Owner['run'] = async (batch) => await asTenant({ kysely: owner }, tenantId, batch)
    const keys = await run(async (tx) => await keyring.read(tx, tenantId))
    const subjects = await rewrapSubjectKeys(run, tenantId, keys.subjects)
    const values = await resealColumns({ tenantId, keys, run }, tell)
    tell(`Tenant ${at + 1} of ${tenants.length}: ${subjects} keys wrapped and ${values} values sealed anew.`)
  }
}

async function rewrapSubjectKeys(run: Owner['run'], tenantId: TenantId, subjects: Owner['keys']['subjects']) {
  for (let count = 0; ;) {
    const done = await run(async (tx: Tx) => {
      const newest = await tx
        .selectFrom('data_key')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow()
      const rows = await wrappedKeys(tx, tenantId)
        .where('data_key_id', '!=', newest.id)
        .limit(500)
        .forUpdate()
        .execute()
      for (const row of rows) {
        const wrapped = { ...subjects.rewrap(row), data_key_id: newest.id }
        await tx
          .updateTable('subject_key')
          .set(wrapped)
          .where('tenant_id', '=', tenantId)
          .where('id', '=', row.id)
          .execute()
      }
      return rows.length
    })
    count += done
    if (done === 0) return count
  }
}

/** Erased ones have no key. */
async function listTenants(owner: Db): Promise<TenantId[]> {
  const rows = await owner.selectFrom('tenant').select('id').where('erased_at', 'is', null).orderBy('id').execute()
  return rows.map((row) => row.id)
}
