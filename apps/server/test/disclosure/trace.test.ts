import './trace/watch-process.ts' // before the server is loaded
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badCredentials } from './bad-credentials.ts'
import { callerOf } from './caller-of.ts'
import { strangeCells } from './cells.ts'
import { exampleOf } from './examples.ts'
import { findCredentialDifference } from './mutants/judge.ts'
import { mayCall } from './principals.ts'
import { CellCount, writeReport } from './proof-report.ts'
import { type ProofWorld, createProofWorld } from './proof-world.ts'
import { questions } from './questions.ts'
import { allProcedures } from './surfaces.ts'
import { type Tracer, findDifference, startTracer, withoutLookUp } from './trace/tracer.ts'

const idsPerState = 2

let app: TestApp
let world: ProofWorld
let tracer: Tracer
const count = new CellCount()
beforeAll(async () => {
  app = await startTestApp()
  world = await createProofWorld(app, idsPerState)
  tracer = await startTracer(app, world.a)
}, 120_000)
afterAll(async () => {
  await tracer[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
  await writeReport('trace', { total: count.total, skipped: 0, cells: count.rows() })
  process.stdout.write(`trace: ${count.total} cells compared, 0 skipped\n`)
})

const procedures = allProcedures().filter(({ idFields }) => idFields.length > 0)

describe.each(procedures)('$name', { timeout: 60_000 }, (procedure) => {
  const { surface, path, name } = procedure
  test.each(procedure.idFields)('does the same work for every $kind that its caller may not see', async (field) => {
    for (const principal of world.principals[surface]) {
      const [first, ...cells] = await strangeCells(world, { procedure, field, principal }, idsPerState)
      if (!first) throw new Error('there is no cell')
      const others = cells.map(({ state, call }) => [state, () => tracer.trace(call)] as const)
      const difference = await findDifference(() => tracer.trace(first.call), others)
      expect(difference?.found, `${principal.name}: ${difference?.name}`).toEqual(difference?.expected)
      for (const { state } of [first, ...cells]) count.add({ surface, procedure: path, state })
      if (!mayCall(procedure, principal)) continue
      const { side, credential } = await callerOf(world, name, principal)
      const own = await tracer.trace({ ...first.call, credential, input: await exampleOf(name, side) })
      expect(own, `${principal.name}: own`).not.toEqual(await tracer.trace(first.call))
      count.add({ surface, procedure: path, state: 'own' })
    }
  })
})

describe.each(Object.entries(questions))('%s', (name, question) => {
  test('does the same work whatever it is asked', async () => {
    const procedure = allProcedures().find((found) => found.name === name)
    if (!procedure) throw new Error(`${name} is no procedure any more`)
    const { surface, path } = procedure
    const { arms, traced, hidden } = question(world)
    const ask = async (arm: string) => {
      const trace = await tracer.trace({ surface, procedure: path, input: arms[arm], credential: {} })
      return hidden ? withoutLookUp(trace) : trace
    }
    const [first = '', ...others] = traced
    const difference = await findDifference(
      () => ask(first),
      others.map((arm) => [arm, () => ask(arm)] as const),
    )
    expect(difference?.found, difference?.name).toEqual(difference?.expected)
    for (const arm of traced) count.add({ surface, procedure: path, state: arm })
  })
})

const credentialed = allProcedures().filter(({ name }) => !questions[name])
describe.each(credentialed)('$name', { timeout: 60_000 }, (procedure) => {
  test('does the same work for every credential that there never was', async () => {
    const difference = await findCredentialDifference({ world, tracer }, procedure)
    expect(difference?.found, difference?.name).toEqual(difference?.expected)
    const { surface, path } = procedure
    for (const _ of badCredentials(surface, world.a).slice(0, -1))
      count.add({ surface, procedure: path, state: 'credential' })
  })
})
