import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, call } from './call.ts'
import { strangeCells } from './cells.ts'
import { callerOf } from './caller-of.ts'
import { claimsOf } from './claims.ts'
import { envelopeFault, plainRefusal } from './envelope.ts'
import { exampleOf, ownAnswers } from './examples.ts'
import { mayCall } from './principals.ts'
import { CellCount, writeReport } from './proof-report.ts'
import { type ProofWorld, createProofWorld } from './proof-world.ts'
import { questions } from './questions.ts'
import { idsPerState, plannedCells } from './planned-cells.ts'
import { allProcedures } from './surfaces.ts'

let app: TestApp
let world: ProofWorld
const count = new CellCount()
beforeAll(async () => {
  app = await startTestApp()
  world = await createProofWorld(app, idsPerState.first)
}, 120_000)
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await writeReport('bytes', { total: count.total, skipped: 0, cells: count.rows() })
  process.stdout.write(`bytes: ${count.total} cells compared, 0 skipped\n`)
})

const procedures = allProcedures().filter(({ idFields }) => idFields.length > 0)

// Before anybody's own are tried, which can take away what a question's inputs were made with.
describe.each(Object.entries(questions))('%s', (name, question) => {
  test('answers to the byte alike whatever it is asked, again and again', async () => {
    const procedure = allProcedures().find((found) => found.name === name)
    if (!procedure) throw new Error(`${name} is no procedure any more`)
    const { surface, path } = procedure
    const { arms, random } = question(world)
    const answers = new Map<string, string>()
    for (const [arm, input] of [...Object.entries(arms), ...Object.entries(arms)]) {
      const answer = JSON.stringify(await call(app, { surface, procedure: path, input, credential: {} }))
      answers.set(random ? answer.replace(random, '') : answer, arm)
      count.add({ surface, procedure: path, state: arm })
    }
    expect([...answers], 'every answer there was, with an arm that has it').toHaveLength(1)
    const [answer = ''] = answers.keys()
    const { status } = JSON.parse(answer) as Answer // written right here
    if (status < 400) return
    expect(envelopeFault(JSON.parse(answer) as Answer, await plainRefusal(app, surface))).toBeUndefined()
  })
})

describe.each(procedures)('$name', { timeout: 60_000 }, (procedure) => {
  const { surface, path, name } = procedure
  test.each(procedure.idFields)(
    'answers to the byte alike for every $kind that its caller may not see',
    async (field) => {
      for (const [at, principal] of world.principals[surface].entries()) {
        const subject = { procedure, field, principal }
        const cells = await strangeCells(world, subject, at === 0 ? idsPerState.first : idsPerState.others)
        const answers = new Map<string, string>()
        for (const [nth, cell] of cells.entries()) {
          // Every other caller also says that they belong to the other side.
          const claims = nth % 2 === 0 ? {} : claimsOf(world.b)
          answers.set(JSON.stringify(await call(app, { ...cell.call, claims })), cell.state)
          count.add({ surface, procedure: path, state: cell.state })
        }
        expect([...answers], `${principal.name}: every answer there was, with a state that has it`).toHaveLength(1)
        const [answer = ''] = answers.keys()
        expect(
          envelopeFault(JSON.parse(answer) as Answer, await plainRefusal(app, surface)),
          principal.name,
        ).toBeUndefined()
        expect(JSON.parse(answer), principal.name).toMatchObject({ status: mayCall(procedure, principal) ? 404 : 403 })
      }
    },
  )

  test('tells its caller’s own apart, for everybody who may call', async () => {
    for (const principal of world.principals[surface]) {
      const { side, credential } = await callerOf(world, name, principal)
      const input = await exampleOf(name, side)
      const { status, body } = await call(app, { surface, procedure: path, input, credential })
      count.add({ surface, procedure: path, state: 'own' })
      const expected = mayCall(procedure, principal) ? (ownAnswers[name] ?? 200) : 403
      expect({ principal: principal.name, status, body }).toMatchObject({ status: expected })
    }
  })
})

test('every cell that was planned was compared', () => {
  const planned = plannedCells(world.principals, (name) => Object.keys(questions[name]?.(world).arms ?? {}).length)
  expect(count.total).toBe(planned)
})
