import type {} from './cluster.ts'
import { randomBytes } from 'node:crypto'
import { migrateDatabase } from '@frontdesk/db/migrate'
import pg from 'pg'
import { inject } from 'vitest'

/** The same for every test: databases are copies of one template, and roles belong to the cluster. */
export const operatorKey = 'Zk3vQ9xLw7Rj2NfB8sTgYc5HuMa4PdEeKi6VoXzUqWy'

export type TestDatabase = { url: string } & AsyncDisposable

/** A migrated database of its own, copied from a template that the first one to ask makes; or from another one, which nobody may be using then. */
export async function createTestDatabase(from?: { superuserUrl: string; template: string }): Promise<TestDatabase> {
  const superuserUrl = from?.superuserUrl ?? inject('superuserUrl')
  const template = from?.template ?? (await ensureTemplate(superuserUrl))
  const name = `test_${randomBytes(8).toString('hex')}`
  await run(superuserUrl, async (client) => {
    // Only one copy at a time may read the template.
    await client.query(`select pg_advisory_lock(hashtext('frontdesk template'))`)
    await client.query(`create database ${name} template ${template} strategy ${await quickStrategy(client)}`)
  })
  return {
    url: withDatabase(superuserUrl, name),
    async [Symbol.asyncDispose]() {
      await run(superuserUrl, (client) => dropDatabase(client, name))
    },
  }
}

/**
 * A pool ends before its connections have left, and one that is thrown out reports an error that nobody waits for. So
 * this lets them leave, for which Postgres gives them five seconds, and then only throws out whoever stays.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database ${name}`)
  } catch {
    await client.query(`drop database if exists ${name} with (force)`)
  }
}

async function ensureTemplate(superuserUrl: string): Promise<string> {
  const name = 'frontdesk_template'
  await run(superuserUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('frontdesk template'))`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    // Made under another name first: a template that exists is complete.
    await client.query(`create database ${name}_new`)
    await migrateDatabase({ ownerUrl: withDatabase(superuserUrl, `${name}_new`), operatorKey })
    await client.query(`alter database ${name}_new rename to ${name}`)
  })
  return name
}

/** File by file is half of the work that page by page is, unless each file has to reach a disk. */
async function quickStrategy(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ fsync: string }>('show fsync')
  return rows[0]?.fsync === 'off' ? 'file_copy' : 'wal_log'
}

async function run(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end() // gives back the advisory lock too
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
