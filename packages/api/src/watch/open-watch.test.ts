import { nilUuid } from '@frontdesk/db/ids'
import type { RolePool } from '@frontdesk/db/open-database'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Note } from './note.ts'
import { openWatch } from './open-watch.ts'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

let count = 0
const noteOf = (more: Partial<Note> = {}): Note => ({
  reason: 'no_route',
  surface: 'page',
  requestId: `req_${count++}`,
  address: '203.0.113.7',
  at: app.clock.now,
  seen: {},
  ...more,
})

test('taking a note asks nothing of the database', async () => {
  const statements: string[] = []
  app.server.deps.db.onSql((text) => void statements.push(text))
  app.server.deps.watch.note(noteOf())
  app.server.deps.db.onSql(undefined)
  expect(statements).toEqual([])
})

test('while the database is away notes wait; beyond five thousand the oldest are dropped, and how many is told', async () => {
  const { db, keyring, log } = app.server.deps
  const role = { kysely: db.worker.kysely }
  const away = { get kysely(): RolePool['kysely'] { throw new Error('the database is away') } } // prettier-ignore
  let isAway = true
  const worker = new Proxy(db.worker, {
    get: (target, name) => (name === 'kysely' ? (isAway ? away : role).kysely : Reflect.get(target, name)),
  })
  await using watch = openWatch({ db: { worker }, keyring, log })
  for (let at = 0; at < 5_010; at++) watch.note(noteOf({ requestId: `req_away_${at}` }))
  await watch.flush()
  expect(await recorded('req_away_%')).toEqual([])
  isAway = false
  await watch.flush()
  const written = await recorded('req_away_%')
  expect(written).toHaveLength(5_000)
  expect(written).not.toContain('req_away_9')
  expect(written).toContain('req_away_10')
  expect(app.logLines.some((line) => line.includes('"watch.unwritten"') && line.includes('"count":5010'))).toBe(true)
  expect(app.logLines.some((line) => line.includes('"watch.dropped"') && line.includes('"count":10'))).toBe(true)
})

test('what is still noted when the process ends is written down', async () => {
  const { deps } = app.server
  {
    await using watch = openWatch(deps)
    watch.note(noteOf({ requestId: 'req_last' }))
  }
  expect(await recorded('req_last')).toEqual(['req_last'])
})

test('one source has one pseudonym, which is neither its address nor a hash that anybody else could make', async () => {
  const { watch } = app.server.deps
  for (const address of ['198.51.100.1', '198.51.100.1', '198.51.100.2']) {
    watch.note(noteOf({ requestId: 'req_source', address }))
  }
  await watch.flush()
  const rows = await app.owner
    .selectFrom('security_event')
    .select(['source', 'tenant_id'])
    .where('request_id', '=', 'req_source')
    .execute()
  expect(new Set(rows.map(({ source }) => source)).size).toBe(2)
  expect(new Set(rows.map(({ tenant_id }) => tenant_id))).toEqual(new Set([nilUuid]))
})

async function recorded(requestId: string): Promise<string[]> {
  const rows = await app.owner
    .selectFrom('security_event')
    .select('request_id')
    .where('request_id', 'like', requestId)
    .execute()
  return rows.map((row) => row.request_id)
}
