import { operatorKey } from '@frontdesk/testkit/test-database'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '../test/open-test-database.ts'
import { openChannel } from './channel.ts'
import { roleUrl } from './roles.ts'

const { url, owner, ...database } = await openTestDatabase()
afterAll(async () => await database[Symbol.asyncDispose]())
const appUrl = roleUrl(url, 'frontdesk_app', operatorKey)

test('what one process says, every process on the same channel hears', async () => {
  await using here = await listen('news')
  await using there = await listen('news')
  await using elsewhere = await listen('other')
  await here.channel.notify('woken')
  await expect.poll(() => [here.heard, there.heard]).toEqual([['woken'], ['woken']])
  expect(elsewhere.heard).toEqual([])
})

test('a channel comes back by itself, says so both times, and then hears again', async () => {
  await using here = await listen('back')
  const pid = await here.pid()
  await sql`select pg_terminate_backend(${pid})`.execute(owner)
  await expect.poll(() => here.events).toEqual(['connected', 'lost', 'connected'])
  await here.channel.notify('again')
  await expect.poll(() => here.heard).toEqual(['again'])
})

test('a channel that was closed leaves no connection behind', async () => {
  const here = await listen('closed')
  await sql`select pg_terminate_backend(${await here.pid()})`.execute(owner)
  await here[Symbol.asyncDispose]()
  await expect.poll(async () => await here.pid()).toBeUndefined()
})

async function listen(name: string) {
  const heard: string[] = []
  const events: string[] = []
  const channel = await openChannel(appUrl, name, {
    onPayload: (payload) => void heard.push(payload),
    onConnected: () => void events.push('connected'),
    onLost: () => void events.push('lost'),
  })
  const pid = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and query = ${`listen "${name}"`}`.execute(
      owner,
    )
    return rows[0]?.pid
  }
  return { channel, heard, events, pid, [Symbol.asyncDispose]: async () => await channel[Symbol.asyncDispose]() }
}
