import { encodeId } from '@frontdesk/api/core/id-schema'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { memberClient } from '@frontdesk/testkit/test-client'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnish } from '../canary/furnish.ts'
import { createSide } from '../disclosure/world.ts'

type Column = { table: string; column: string }

/** Sealed, in a table that refers to a customer, and for a reason not the customer's to get or to take away. */
const notTheirs: Record<string, string> = {}
/** Named in the export, and too large to stand in it. */
const apart: Record<string, string> = {
  'attachment_content.content_sealed': 'a file is read by itself, for as long as the person is known',
}
/** What is kept as more than a text says where it stands in one of its parts. */
const wrapped: Record<string, (mark: string) => unknown> = {
  'chat_entry.answers_sealed': (mark) => [{ kind: 'question', label: null, value: mark }],
}

let app: TestApp
let columns: Column[]
let marked: string[]
let documents: string
let left: string[]

beforeAll(async () => {
  app = await startTestApp()
  const side = await createSide(app, app.a)
  await furnish(app, side)
  columns = (await listColumns()).filter((column) => !(pathOf(column) in notTheirs))
  marked = await markEverything()
  const staff = memberClient(app.server.appUrl, side.memberJar)
  const everybody = await app.owner
    .selectFrom('customer')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .execute()
  const exports: string[] = []
  for (const { id } of everybody) {
    const customerId = encodeId('customer', id)
    exports.push(JSON.stringify(await staff.customer.export.mutate({ customerId })))
    await staff.customer.erase.mutate({ customerId })
  }
  documents = exports.join()
  left = await listMarks()
})
afterAll(() => app[Symbol.asyncDispose]())

test('whatever is sealed about a person has a value here', () => {
  const empty = columns.map(pathOf).filter((path) => !marked.some((mark) => mark.startsWith(path)))
  const advice = 'Let `furnish` in apps/server/test/canary/furnish.ts write a value into it'
  expect(empty, advice).toEqual([])
})

test('and is handed out in the export', () => {
  const advice = 'Say it in packages/api/src/erasure/schemas.ts and export-customer.ts, or in `notTheirs` why not'
  expect(
    marked.filter((mark) => !documents.includes(mark) && !Object.keys(apart).some((path) => mark.startsWith(path))),
    advice,
  ).toEqual([])
})

test('and is gone after the erasure, with its row or without', () => {
  const advice = 'Clear it in packages/api/src/erasure/erase-customer.ts, or say in `notTheirs` why not'
  expect(left, advice).toEqual([])
})

function pathOf({ table, column }: Column): string {
  return `${table}.${column}`
}

/** Of every table that refers to a customer, by whatever many steps. */
async function listColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    with recursive about as (
      select 'customer'::regclass::oid as oid
      union
      select k.conrelid from pg_constraint k join about on about.oid = k.confrelid where k.contype = 'f'
    )
    select oid::regclass::text as "table", a.attname as "column" from about join pg_attribute a on a.attrelid = oid
    where a.attname like '%\\_sealed' and not a.attisdropped order by 1, 2`.execute(app.owner)
  return rows
}

/**
 * Has every value say where it stands. Sealed by the tenant's key and not by the person's own, so that it opens for as long
 * as it is there: what is tried is that it is cleared.
 */
async function markEverything(): Promise<string[]> {
  const { tenantId } = app.a
  return await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const keys = await app.server.deps.keyring.of(tx, tenantId)
    const marks: string[] = []
    for (const { table, column } of columns) {
      for (const { id } of await valuesOf(column, table)) {
        const mark = `${table}.${column}.${id}@example.com`
        const wrap = wrapped[pathOf({ table, column })]
        const value = wrap ? JSON.stringify(wrap(mark)) : mark
        const sealed = keys.seal({ table, column: column.replace(/_sealed$/, ''), rowId: id }, value)
        await sql`update ${sql.table(table)} set ${sql.id(column)} = ${sealed} where id = ${id}`.execute(tx)
        marks.push(mark)
      }
    }
    return marks
  })
}

async function listMarks(): Promise<string[]> {
  const { tenantId } = app.a
  return await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const keys = await app.server.deps.keyring.of(tx, tenantId)
    const found: string[] = []
    for (const { table, column } of columns) {
      for (const { id, value_sealed } of await valuesOf(column, table)) {
        const text = keys.open({ table, column: column.replace(/_sealed$/, ''), rowId: id }, value_sealed)
        if (text !== '') found.push(text)
      }
    }
    return found
  })
}

async function valuesOf(column: string, table: string) {
  const { rows } = await sql<{ id: string; value_sealed: Buffer }>`
    select id, ${sql.id(column)} as value_sealed from ${sql.table(table)}
    where tenant_id = ${app.a.tenantId} and ${sql.id(column)} is not null`.execute(app.owner)
  return rows
}
