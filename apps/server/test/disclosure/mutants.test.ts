import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { allMutants } from './mutants/all-mutants.ts'
import type { Arm, Mutant } from './mutants/mutant.ts'
import { runInChild, startAll } from './mutants/run-in-child.ts'
import { writeReport } from './proof-report.ts'
import { createProofWorld, saveWorld } from './proof-world.ts'

const root = join(import.meta.dirname, '../../../..')
const unharmed: Mutant = { name: 'nothing', asks: [...new Set(allMutants.flatMap(({ asks }) => asks))], killedBy: [] }
const results = new Map<Mutant, Promise<Arm[]>>()
const started = new AsyncDisposableStack()

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'frontdesk-mutants-'))
  started.defer(() => rm(directory, { recursive: true }))
  const database = started.use(await createTestDatabase())
  const worldFile = join(directory, 'world.json')
  const app = await startTestApp({ database })
  const world = saveWorld(await createProofWorld(app, 3))
  await app[Symbol.asyncDispose]() // a database that somebody uses cannot be copied
  await writeFile(worldFile, JSON.stringify(world))
  const copyOf = { superuserUrl: inject('superuserUrl'), template: new URL(database.url).pathname.slice(1), worldFile }
  const running = startAll([unharmed, ...allMutants], 2, async ({ sql, killedBy: _expected, ...mutant }) =>
    runInChild({ ...mutant, ...copyOf, ...(sql && { sql: typeof sql === 'string' ? sql : sql(world) }) }),
  )
  for (const [mutant, result] of running) results.set(mutant, result)
}, 120_000)
afterAll(async () => {
  const settled = await Promise.allSettled(results.values())
  await started.disposeAsync()
  const killers = settled.map((result) => (result.status === 'fulfilled' ? result.value : ['did not run']))
  const mutants = [...results.keys()].map(({ name }, at) => ({ name, noticedBy: killers[at] })).slice(1)
  const killed = mutants.filter(({ noticedBy }) => (noticedBy?.length ?? 0) > 0).length
  await writeReport('mutants', { mutants, killed })
  process.stdout.write(`mutants: ${killed} of ${mutants.length} killed\n`)
}, 240_000)

test('there are at least thirty mutants, each under a name of its own', () => {
  expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length)
  expect(allMutants.length).toBeGreaterThanOrEqual(30)
})

test('every change has its one place in the product', () => {
  const places = allMutants.flatMap(({ name, edits = [] }) =>
    edits.map(({ file, find }) => ({ name, times: readFileSync(join(root, file), 'utf8').split(find).length - 1 })),
  )
  expect(places.filter(({ times }) => times !== 1)).toEqual([])
})

test('no arm notices anything where nothing was changed', { timeout: 120_000 }, async () => {
  expect(await results.get(unharmed)).toEqual([])
})

test.each(allMutants)('$name: noticed by $killedBy', { timeout: 240_000 }, async (mutant) => {
  expect(await results.get(mutant)).toEqual(mutant.killedBy)
})
