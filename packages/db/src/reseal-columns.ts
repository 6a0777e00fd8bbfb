import { sql } from 'kysely'
import type { Tx } from './open-database.ts'
import { keyOf } from './seal.ts'
import type { TenantKeys } from './tenant-keys.ts'
import type { TenantId } from './tenant-id.ts'

/** Whose values: a tenant's, or those that belong to none. */
export type Owner = {
  tenantId?: TenantId
  keys: TenantKeys
  run<T>(batch: (tx: Tx) => Promise<T>): Promise<T>
}

type SealedColumn = { table: string; column: string; key: string }
const batchSize = 200

/**
 * Every column whose name ends in `_sealed`, whichever table it is in. Its place is its table, its name and its row's id: what
 * the primary key ends with.
 */
export async function resealColumns(owner: Owner, tell: (line: string) => void): Promise<number> {
  let total = 0
  for (const column of await owner.run(async (tx) => await listSealedColumns(tx, owner.tenantId !== undefined))) {
    const count = await resealColumn(owner, column)
    if (count > 0) tell(`  ${column.table}.${column.column}: ${count}`)
    total += count
  }
  return total
}

async function resealColumn({ tenantId, keys, run }: Owner, { table, column, key }: SealedColumn): Promise<number> {
  const name = column.replace(/_sealed$/, '')
  const own = tenantId ? sql`tenant_id = ${tenantId}` : sql`true`
  let count = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await run(async (tx) => {
      const found = await sql<{ id: string; sealed: Buffer | null }>`
        select ${sql.id(key)} as id, ${sql.id(column)} as sealed from ${sql.table(table)}
        where ${own} and ${sql.id(key)} > ${after} order by ${sql.id(key)} limit ${batchSize}`.execute(tx)
      for (const { id, sealed } of found.rows) {
        if (!sealed || keyOf(sealed).owner === 'subject' || !keys.isOld(sealed)) continue
        const spot = { table, column: name, rowId: id }
        // Only if it is still what was read: somebody may have changed it meanwhile.
        await sql`
          update ${sql.table(table)} set ${sql.id(column)} = ${keys.seal(spot, keys.openBytes(spot, sealed))}
          where ${own} and ${sql.id(key)} = ${id} and ${sql.id(column)} = ${sealed}`.execute(tx)
        count++
      }
      return found.rows
    })
    const last = rows.at(-1)
    if (!last) return count
    after = last.id
  }
}

async function listSealedColumns(tx: Tx, ofTenant: boolean): Promise<SealedColumn[]> {
  const { rows } = await sql<SealedColumn>`
    select c.relname as "table", a.attname as "column", k.attname as "key"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
    join pg_attribute k on k.attrelid = c.oid and k.attnum = p.conkey[array_upper(p.conkey, 1)]
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname like '%\\_sealed' and not a.attisdropped
      and ${ofTenant} = exists (
        select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped)
    order by 1, 2`.execute(tx)
  return rows
}
