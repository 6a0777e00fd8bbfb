import { sql } from 'kysely'
import type { RolePool, Tx } from './open-database.ts'
import type { TenantId } from './tenant-id.ts'

/** A transaction of a tenant that no credential proves: for jobs and webhooks, whose tenant was checked otherwise. */
export async function asTenant<T>(
  role: Pick<RolePool, 'kysely'>,
  tenantId: TenantId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await role.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx)
    return await work(tx)
  })
}
