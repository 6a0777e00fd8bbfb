import { asTenant } from '@frontdesk/db/as-tenant'
import { bytesOf } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { encodeId, type PublicIdKind } from '@frontdesk/api/core/id-schema'
import { type TextColumn, listTextColumns } from './text-columns.ts'

/** `where` is the column, or what else it is, and `text` what must never come to light elsewhere. */
export type Canary = { where: string; text: string }
export type Planted = { canaries: Canary[]; refused: string[] }

/** All begin alike, so that one can be searched for without being given away. */
export const beginning = 'kanari'

/** One word that is nowhere else, in every column of text that a tenant has, in the clear or sealed. */
export async function plantCanaries(app: TestApp, tenantId: TenantId): Promise<Planted> {
  const planted: Planted = { canaries: [], refused: [] }
  for (const column of await listTextColumns(app.owner)) {
    const where = `${column.table}.${column.column}`
    const text = `${beginning}${bytesOf(tenantId).toString('hex').slice(0, 6)}${planted.canaries.length}x`
    const isThere = await plant(app, tenantId, { ...column, text })
    if (isThere) planted.canaries.push({ where, text })
    else planted.refused.push(where)
  }
  return planted
}

/** False where there is no such row, or where the column takes no words. */
async function plant(app: TestApp, tenantId: TenantId, at: TextColumn & { text: string }): Promise<boolean> {
  const { table, column, sealed, text } = at
  // A code that no constraint keeps: with another word nothing of the tenant could be told any more.
  if (column === 'zone') return false
  const { keyring } = app.server.deps
  try {
    return await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
      const [target, name] = [sql.table(table), sql.id(column)]
      const own = table === 'tenant' ? sql`id = ${tenantId}` : sql`tenant_id = ${tenantId}`
      if (!sealed) {
        const { numAffectedRows } = await sql`update ${target} set ${name} = ${text} where ${own}`.execute(tx)
        return Number(numAffectedRows) > 0
      }
      const keys = await keyring.of(tx, tenantId)
      const { rows } = await sql<{ id: string }>`select id from ${target} where ${own} and ${name} is not null`.execute(
        tx,
      )
      for (const { id } of rows) {
        const value = keys.seal({ table, column: column.replace(/_sealed$/, ''), rowId: id }, text)
        await sql`update ${target} set ${name} = ${value} where ${own} and id = ${id}`.execute(tx)
      }
      return rows.length > 0
    })
  } catch (error) {
    // A check, a key or the type: the column holds codes and not words.
    if (error instanceof Error && 'code' in error && /^(23|22)/.test(String(error.code))) return false
    throw error
  }
}

const kinds: Partial<Record<string, PublicIdKind>> = Object.fromEntries(
  (
    ['customer', 'booking', 'project', 'conversation', 'message', 'timeline_entry', 'payment', 'membership'] as const
  ).map((kind) => [kind, kind]),
)

/** What belongs to this tenant alone and is not a word: the ids of its rows, as they go over the wire. */
export async function idsOf(app: TestApp, tenantId: TenantId): Promise<Canary[]> {
  const found: Canary[] = []
  for (const [table, kind] of Object.entries(kinds)) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(app.owner)
    for (const { id } of rows) {
      if (kind) found.push({ where: `${table}.id`, text: encodeId(kind, id as never) }) // read from that very table
      found.push({ where: `${table}.id`, text: id })
    }
  }
  return found
}
