import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isAlive } from './processes.ts'
import { type PortReservation, reservePort } from './ports.ts'
import { type Postgres, startPostgres } from './postgres.ts'

describe('the database', { timeout: 60_000 }, () => {
  test('keeps its data from one start to the next', async () => {
    await using place = await makePlace()
    {
      await using first = await start(place)
      await query(first.url, 'create table guest as select 42 as room')
    }
    await using second = await start(place)
    expect(await query(second.url, 'select room from guest')).toEqual([{ room: 42 }])
  })

  test('starts again after it was killed without warning', async () => {
    await using place = await makePlace()
    const first = await start(place)
    process.kill(pidIn(first.directory), 'SIGKILL')
    expect(await first.exited).toBe('SIGKILL')
    await using second = await start(place)
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('ends, and takes temporary data along, when whoever started it is killed without warning', async () => {
    await using place = await makePlace()
    await place.port.release()
    const { port, ...rest } = options(place)
    const script = `
      const { startPostgres } = await import(${JSON.stringify(new URL('postgres.ts', import.meta.url))})
      const port = { port: ${port.port}, release: async () => {} }
      await startPostgres({ ...${JSON.stringify({ ...rest, temporary: true })}, port })
      console.log('started')`
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(starter.stdout, 'data')
    starter.kill('SIGKILL')
    const pid = pidIn(place.directory)
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
    await expect.poll(() => existsSync(place.directory), { timeout: 20_000 }).toBe(false)
  })

  test('takes over from an earlier one that was left running on the same data', async () => {
    await using place = await makePlace()
    await using leftover = await start(place)
    await using later = await start({ ...place, port: await reservePort(46_500) })
    expect(await leftover.exited).toBe(0)
    expect(await query(later.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('speaks UTF-8 and sorts the same on every machine', async () => {
    await using place = await makePlace()
    await using postgres = await start(place)
    const [locale] = await query(
      postgres.url,
      `select pg_encoding_to_char(encoding) as encoding, datcollate as collate from pg_database where datname = 'postgres'`,
    )
    expect(locale).toEqual({ encoding: 'UTF8', collate: 'C' })
  })

  test('says what Postgres said when it cannot start', async () => {
    await using place = await makePlace()
    await expect(start(place, { shared_buffers: 'many' })).rejects.toThrow(
      /invalid value for parameter "shared_buffers"/,
    )
  })
})

type Place = AsyncDisposable & { directory: string; port: PortReservation }

async function makePlace(): Promise<Place> {
  const directory = join(tmpdir(), `frontdesk test ${randomUUID()}`)
  const port = await reservePort(46_400)
  return {
    directory,
    port,
    async [Symbol.asyncDispose]() {
      await port.release()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function start(place: Place, settings = {}): Promise<Postgres> {
  return startPostgres({ ...options(place), settings: { fsync: 'off', ...settings } })
}

function options({ directory, port }: Place) {
  return { directory, port, password: 'a pass/word' }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

function pidIn(directory: string): number {
  return Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0])
}
