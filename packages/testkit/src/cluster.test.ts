import { statSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'

describe('the cluster of a test run', () => {
  test('lets its superuser make and drop databases', async () => {
    await using client = await connect()
    await client.query('create database made_by_a_test')
    await client.query('drop database made_by_a_test')
  })

  test.runIf(isOurs())('forgets everything rather than wait for a disk', async () => {
    await using client = await connect()
    const { rows } = await client.query(
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
    )
    expect(rows.map((row) => row.setting)).toEqual(['off', 'off', 'off'])
  })

  test.runIf(isOurs())('keeps its data where only its own user can read it', async () => {
    await using client = await connect()
    const { rows } = await client.query(`select setting from pg_settings where name = 'data_directory'`)
    expect(statSync(rows[0].setting).mode & 0o777).toBe(0o700)
  })
})

function isOurs(): boolean {
  return process.env['DATABASE_URL'] === undefined
}

async function connect(): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client(inject('superuserUrl'))
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}
