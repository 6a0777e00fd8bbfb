// Started with mutation-hook.ts imported before it, so that whatever is loaded from here on is the mutant.
import '../trace/watch-process.ts'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { connectOwner } from '../owner-connection.ts'
import { type SavedWorld, restoreWorld } from '../proof-world.ts'
import { startTracer } from '../trace/tracer.ts'
import { judge } from './judge.ts'
import { unapplied } from './mutation-hook.ts'

export type Order = {
  edits?: unknown
  sql?: string
  asks: readonly string[]
  principal?: string
  superuserUrl: string
  template: string
  worldFile: string
}

const order = JSON.parse(process.argv[2] ?? '') as Order // written by mutants.test.ts
const { superuserUrl, template, sql, worldFile } = order
{
  await using database = await createTestDatabase({ superuserUrl, template })
  if (sql) {
    await using owner = await connectOwner(database.url)
    await owner.query(sql)
  }
  const saved = JSON.parse(await readFile(worldFile, 'utf8')) as SavedWorld // written by saveWorld
  await using app = await startTestApp({ database, tenants: { a: saved.a.tenant, b: saved.b.tenant } })
  const world = restoreWorld(app, saved)
  await using tracer = await startTracer(app, world.a)
  const noticed = await judge({ app, world, tracer }, order)
  if (unapplied.size > 0) throw new Error(`never loaded: ${[...unapplied].join(', ')}`)
  process.stdout.write(JSON.stringify([...noticed].toSorted()))
}
process.exit(0)
