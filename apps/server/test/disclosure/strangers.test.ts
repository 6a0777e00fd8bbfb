import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from './call.ts'
import { exampleOf } from './examples.ts'
import { setSite } from './set-site.ts'
import { allProcedures } from './surfaces.ts'
import { type Side, createSide } from './world.ts'

let app: TestApp
let side: Side
beforeAll(async () => {
  app = await startTestApp()
  side = await createSide(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

// Whom the business's own server vouches for is no stranger.
const ofStrangers = allProcedures().filter(
  ({ surface, audience, path }) => surface === 'visitor' && audience === 'anyone' && path !== 'session.identify',
)

describe.each(ofStrangers)('$name', ({ name, path }) => {
  test('brings a business that chats with known visitors only nothing of a stranger', async () => {
    await setSite(app, {})
    const input = await exampleOf(name, side)
    await runJobs(app)
    const before = await rowsOf(app.a.tenantId)
    await setSite(app, { identity: { enforce: true }, assistant: { quickReplies: [] } })
    await call(app, { surface: 'visitor', procedure: path, input, credential: {} })
    await runJobs(app)
    expect(await rowsOf(app.a.tenantId)).toEqual(before)
  })
})

/** How many rows of a business each table has, but for the notes of what was refused. */
async function rowsOf(tenantId: string): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where column_name = 'tenant_id' and table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name <> 'security_event'`.execute(app.owner)
  const counts = tables.map(async ({ name }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(name)} where tenant_id = ${tenantId}`.execute(app.owner)
    return [name, rows[0]?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}
