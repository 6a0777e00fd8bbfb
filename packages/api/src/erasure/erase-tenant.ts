import { asTenant } from '@frontdesk/db/as-tenant'
import type { RolePool } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { TenantJob } from '../jobs/job.ts'

const batchSize = 500

/** Deletes the rows of a tenant that has been erased, each batch by itself: cut off, it goes on where it was. */
export const eraseTenant: TenantJob = async ({ db, keyring, log }, tenantId) => {
  keyring.forget(tenantId)
  await deleteTenantRows(db.worker, tenantId, ({ table, count }) =>
    log.info({ event: 'tenant.erasing', reason: table, count }),
  )
}

type Progress = { table: string; count: number }

/** Whichever tables there are: again and again, until no row is left that another one refers to. */
export async function deleteTenantRows(
  worker: RolePool,
  tenantId: TenantId,
  tell: (progress: Progress) => void,
): Promise<void> {
  const erased = await asTenant(worker, tenantId, (tx) =>
    tx
      .selectFrom('tenant')
      .select('id')
      .where('id', '=', tenantId)
      .where('erased_at', 'is not', null)
      .executeTakeFirst(),
  )
  if (!erased) throw new Error('a tenant whose keys are still there is not erased')
  const tables = await listTables(worker)
  for (let moved = true; moved;) {
    moved = false
    for (const table of tables) {
      const count = await deleteBatches(worker, tenantId, table)
      if (count > 0) tell({ table, count })
      moved ||= count > 0
    }
  }
}

async function deleteBatches(worker: RolePool, tenantId: TenantId, table: string): Promise<number> {
  for (let count = 0; ;) {
    const deleted = await deleteBatch(worker, tenantId, table)
    count += deleted
    if (deleted < batchSize) return count
  }
}

async function deleteBatch(worker: RolePool, tenantId: TenantId, table: string): Promise<number> {
  const name = sql.table(table)
  try {
    const { numAffectedRows } = await asTenant(worker, tenantId, (tx) =>
      sql`
        delete from ${name} where tenant_id = ${tenantId}
        and ctid = any(array(select ctid from ${name} where tenant_id = ${tenantId} limit ${batchSize}))`.execute(tx),
    )
    return Number(numAffectedRows ?? 0)
  } catch (error) {
    // Another table's rows still refer to these: they come in the next round.
    if (error instanceof Error && 'code' in error && error.code === '23503') return 0
    throw error
  }
}

/** What a worker may delete from; audit and security events hold ids only, and stay. */
async function listTables(worker: RolePool): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'delete')
    order by 1`.execute(worker.kysely)
  return rows.map((row) => row.name)
}
