import { randomUUID } from 'node:crypto'
import { asTenant } from '@frontdesk/db/as-tenant'
import { withKeysOfRows } from '@frontdesk/db/keys-of-rows'
import type { TenantKeys } from '@frontdesk/db/keyring'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnish } from '../canary/furnish.ts'
import { createSide } from '../disclosure/world.ts'

type Column = { table: string; column: string; ofTenant: boolean }
type Value = Column & { id: string; sealed: Buffer }

let app: TestApp
let columns: Column[]
let values: Value[]
let mine: TenantKeys
let others: TenantKeys

beforeAll(async () => {
  app = await startTestApp()
  for (const tenant of [app.a, app.b]) await furnish(app, await createSide(app, tenant))
  columns = await listSealedColumns()
  ;({ values, keys: mine } = await readValues(app.a.tenantId))
  ;({ keys: others } = await readValues(app.b.tenantId))
})
afterAll(() => app[Symbol.asyncDispose]())

test('every sealed column has a value here, save for those of no tenant and what waits for an answer', () => {
  const seen = new Set(values.map(({ table, column }) => `${table}.${column}`))
  const unseen = columns.filter(({ ofTenant }) => ofTenant).map(({ table, column }) => `${table}.${column}`)
  const advice =
    'Nothing here fills this sealed column, so nobody tries whether it opens elsewhere. Let `furnish` in ' +
    'apps/server/test/canary/furnish.ts write a value into it, by the procedure that does so; do not except it here'
  expect(
    unseen.filter((path) => !seen.has(path)),
    advice,
  ).toEqual(['invitation.email_sealed'])
})

test('every sealed value opens in its own place', () => {
  expect(values.length).toBeGreaterThan(7)
  expect(values.filter((value) => !opens(value)).map(pathOf)).toEqual([])
})

test.each([
  ['another row', () => ({ rowId: randomUUID() })],
  ['another column', () => ({ column: 'other' })],
  ['another table', () => ({ table: 'other' })],
])('none opens in %s', (_name, other) => {
  expect(values.filter((value) => opens(value, other())).map(pathOf)).toEqual([])
})

test('none opens in another tenant, whose keys do not even know it', () => {
  expect(values.filter((value) => opens(value, {}, others)).map(pathOf)).toEqual([])
})

function opens({ table, column, id, sealed }: Value, other: object = {}, keys = mine): boolean {
  const spot = { table, column: column.replace(/_sealed$/, ''), rowId: id, ...other }
  try {
    keys.open(spot, sealed)
    return true
  } catch {
    return false
  }
}

function pathOf({ table, column }: Column): string {
  return `${table}.${column}`
}

async function listSealedColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", exists (
      select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id') as "ofTenant"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname like '%\\_sealed' and not a.attisdropped
    order by 1, 2`.execute(app.owner)
  return rows
}

async function readValues(tenantId: TestApp['a']['tenantId']): Promise<{ values: Value[]; keys: TenantKeys }> {
  const { keyring } = app.server.deps
  return await asTenant({ kysely: app.owner }, tenantId, async (plain) => {
    const keys = await keyring.of(plain, tenantId)
    const tx = withKeysOfRows(plain, tenantId, keyring)
    const read: Value[] = []
    for (const column of columns.filter(({ ofTenant }) => ofTenant)) {
      const { rows } = await sql<{ id: string; value_sealed: Buffer }>`
        select id, ${sql.id(column.column)} as value_sealed from ${sql.table(column.table)}
        where tenant_id = ${tenantId} and ${sql.id(column.column)} is not null`.execute(tx)
      read.push(...rows.map(({ id, value_sealed }) => ({ ...column, id, sealed: value_sealed })))
    }
    return { values: read, keys }
  })
}
