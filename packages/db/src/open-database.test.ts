import { afterAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import pg from 'pg'
import { openTestDatabase } from '../test/open-test-database.ts'
import { type LoginRole, loginRoles } from './roles.ts'

const { db, owner, ...database } = await openTestDatabase({ poolSize: 1 })
afterAll(async () => await database[Symbol.asyncDispose]())

describe('a connection that Postgres ends', () => {
  const endAll = sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'frontdesk_app' and datname = current_database()`

  test('while it is idle is replaced', async () => {
    await db.ping()
    await endAll.execute(owner)
    await expect
      .poll(
        async () =>
          await db.ping().then(
            () => 'fine',
            () => 'broken',
          ),
      )
      .toBe('fine')
  })

  test('inside a transaction fails that transaction and nothing else', async () => {
    const work = db.app.kysely.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx)
      await endAll.execute(owner)
      await sql`select 1`.execute(tx)
    })
    await expect(work).rejects.toThrow()
    await expect
      .poll(
        async () =>
          await db.ping().then(
            () => 'fine',
            () => 'broken',
          ),
      )
      .toBe('fine')
  })
})

test('amounts are numbers and days are written as they stand, whatever zone the machine is in', async () => {
  const { rows } = await sql`select 99999999::bigint as amount, '2026-03-29'::date as day`.execute(db.app.kysely)
  expect(rows).toEqual([{ amount: 99_999_999, day: '2026-03-29' }])
})

const milliseconds: Record<LoginRole, string[]> = {
  frontdesk_app: ['15000', '5000', '10000'],
  frontdesk_intake: ['5000', '1000', '2000'],
  frontdesk_worker: ['120000', '10000', '60000'],
}
test.each(loginRoles)(
  'nothing that %s does may run, wait for a lock or sit in a transaction for long',
  async (role) => {
    const client = new pg.Client(db.url(role)) // as the job queue does it, past our pools
    await client.connect()
    const { rows } = await client.query<{ setting: string }>(`
    select setting from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`)
    await client.end()
    expect(rows.map((row) => row.setting)).toEqual(milliseconds[role])
  },
)

test('every statement can be listened to', async () => {
  const heard: string[] = []
  db.onSql((text) => void heard.push(text))
  await sql`select 1 as one`.execute(db.app.kysely)
  await sql`select 2 as two`.execute(db.worker.kysely)
  db.onSql(undefined)
  await sql`select 3 as three`.execute(db.app.kysely)
  expect(heard).toEqual(['select 1 as one', 'select 2 as two'])
})
