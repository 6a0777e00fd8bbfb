import { createTestDatabase } from '@frontdesk/testkit/test-database'
import pg from 'pg'
import { expect, test } from 'vitest'

/** Runs a statement of the test's own in the migrated database, and is undone. */
async function inDatabase<T extends pg.QueryResultRow>(query: string, before = ''): Promise<T[]> {
  await using database = await createTestDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    if (before) await client.query(before)
    return (await client.query<T>(query)).rows
  } finally {
    await client.end()
  }
}

const ourSchemas = `relnamespace in ('public'::regnamespace, 'auth'::regnamespace, 'jobs'::regnamespace)`

/** A view otherwise reads as its owner, past the row-level security of whoever asks. */
const passingViews = `
  select oid::regclass::text as name from pg_class
  where ${ourSchemas} and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`

test('a view reads with the rights of whoever asks, and nothing is kept as one', async () => {
  expect(await inDatabase(passingViews)).toEqual([])
})

test('a view that reads with other rights would be found', async () => {
  const wrong = 'create view every_tenant as select id from tenant; create materialized view kept as select 1 as one'
  const fine = 'create view own_tenant with (security_invoker = true) as select id from tenant'
  expect(await inDatabase(passingViews, `${wrong}; ${fine}`)).toEqual([{ name: 'every_tenant' }, { name: 'kept' }])
})

/** JSON of any shape and size would be a way around every other rule about columns. */
const uncheckedJson = `
  select a.attrelid::regclass || '.' || a.attname as name
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.${ourSchemas} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and format_type(a.atttypid, null) in ('json', 'jsonb')
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)
      and pg_get_constraintdef(k.oid) ~ 'jsonb_typeof' and pg_get_constraintdef(k.oid) ~ 'octet_length')
  order by 1`

test('a column of JSON says what kind it is and how large it may grow', async () => {
  expect(await inDatabase(uncheckedJson)).toEqual([])
})

test('a column of unchecked JSON would be found', async () => {
  const wrong = 'create table wrong (payload jsonb not null, old json)'
  const fine = `create table fine (payload jsonb check (jsonb_typeof(payload) = 'object' and octet_length(payload::text) <= 8192))`
  expect(await inDatabase(uncheckedJson, `${wrong}; ${fine}`)).toEqual([
    { name: 'wrong.old' },
    { name: 'wrong.payload' },
  ])
})

test('no rule rewrites what a statement asks for', async () => {
  const rules = await inDatabase(`
    select rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class where ${ourSchemas} and rulename <> '_RETURN'`)
  expect(rules).toEqual([])
})
