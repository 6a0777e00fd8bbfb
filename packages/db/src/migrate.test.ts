import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { operatorKey } from '@frontdesk/testkit/test-database'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { migrateDatabase } from './migrate.ts'
import { migrations } from './migrations.ts'
import { roleUrl } from './roles.ts'

test('migrating again changes nothing', async () => {
  await using database = await emptyDatabase()
  await migrateDatabase({ ownerUrl: database.url, operatorKey })
  const before = await database.state()
  await migrateDatabase({ ownerUrl: database.url, operatorKey })
  expect(await database.state()).toEqual(before)
  expect(before.migrations).toEqual(Object.keys(migrations))
})

test('several processes may migrate one new database at once', async () => {
  await using database = await emptyDatabase()
  await Promise.all(Array.from({ length: 3 }, async () => await migrateInOwnProcess(database.url)))
  expect((await database.state()).migrations).toEqual(Object.keys(migrations))
})

test('two databases of one cluster may be migrated at once', async () => {
  await using one = await emptyDatabase()
  await using two = await emptyDatabase()
  await Promise.all([one, two].map(async ({ url }) => await migrateDatabase({ ownerUrl: url, operatorKey })))
  expect((await one.state()).migrations).toEqual((await two.state()).migrations)
})

test('the roles of the running system log in, and none may add a schema', async () => {
  await using database = await emptyDatabase()
  await migrateDatabase({ ownerUrl: database.url, operatorKey })
  for (const role of ['frontdesk_app', 'frontdesk_intake', 'frontdesk_worker'] as const) {
    const client = new pg.Client(roleUrl(database.url, role, operatorKey))
    await client.connect()
    await expect(client.query('create schema mine')).rejects.toMatchObject({ code: '42501' })
    await client.end()
  }
})

test('another operator’s key logs nobody in', async () => {
  await using database = await emptyDatabase()
  const client = new pg.Client(roleUrl(database.url, 'frontdesk_app', randomBytes(32).toString('base64url')))
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
})

async function migrateInOwnProcess(url: string): Promise<void> {
  const source = `import { migrateDatabase } from '@frontdesk/db/migrate'; await migrateDatabase(${JSON.stringify({ ownerUrl: url, operatorKey })})`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source], { cwd: import.meta.dirname })
}

async function emptyDatabase() {
  const superuserUrl = inject('superuserUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await run(superuserUrl, `create database ${name}`)
  const url = Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href
  return {
    url,
    async state() {
      const done = await run(url, 'select name from kysely_migration order by name')
      const tables = await run(
        url,
        `select c.oid::text as oid, c.relname as name, c.relacl::text as acl from pg_class c where relnamespace = 'public'::regnamespace order by 1`,
      )
      return { migrations: done.map((row) => row['name']), tables }
    },
    [Symbol.asyncDispose]: async () => void (await run(superuserUrl, `drop database ${name} with (force)`)),
  }
}

async function run(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
