import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badCredentials } from './bad-credentials.ts'
import { type Answer, call, credentialOf } from './call.ts'
import { claimsOf } from './claims.ts'
import { exampleOf, examples, ownAnswers } from './examples.ts'
import { personal } from './people.ts'
import { questions } from './questions.ts'
import { allProcedures } from './surfaces.ts'
import { type Side, createSide } from './world.ts'

/** Hand out a credential or answer blindly: each has its question. */
const open = new Set(Object.keys(questions))
const procedures = allProcedures()

let app: TestApp
let a: Side
let b: Side
let cells = 0
/** What each procedure asks of the database, statement by statement. */
const queries = new Map<string, string[]>()

beforeAll(async () => {
  app = await startTestApp()
  a = await createSide(app, app.a)
  b = await createSide(app, app.b)
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  process.stdout.write(`disclosure: ${procedures.length} procedures, ${cells} cells of credentials compared\n`)
})

test('every procedure has an example, and every example a procedure', () => {
  const described = Object.entries(examples).flatMap(([surface, byPath]) =>
    Object.keys(byPath).map((path) => `${surface}.${path}`),
  )
  expect(described.toSorted()).toEqual(procedures.map(({ name }) => name).toSorted())
})

describe.each(procedures.filter(({ name }) => !open.has(name)))('$name', ({ surface, path, name }) => {
  test('answers every bad credential alike, before it looks at the input', async () => {
    const answers: Answer[] = []
    for (const credential of badCredentials(surface, a)) {
      for (const input of [await exampleOf(name, a), { nonsense: true }]) {
        answers.push(await call(app, { surface, procedure: path, input, credential }))
      }
    }
    cells += answers.length
    expect(answers[0]).toMatchObject({ status: 401 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})

const calls = procedures.filter(({ type }) => type !== 'subscription')
describe.each(calls)('$name', ({ surface, path, name }) => {
  test('answers its own caller', async () => {
    const mine = personal.has(name) ? await a.people.hire() : a
    const credential = open.has(name) ? {} : credentialOf(surface, mine)
    const input = await exampleOf(name, mine)
    const statements: string[] = []
    app.server.deps.db.onSql((text) => void statements.push(text.replaceAll(/\s+/g, ' ').trim()))
    const answer = await call(app, { surface, procedure: path, input, credential })
    app.server.deps.db.onSql(undefined)
    queries.set(name, statements)
    cells++
    expect({ status: answer.status, body: answer.body.slice(0, 300) }).toMatchObject({
      status: ownAnswers[name] ?? 200,
    })
  })
})

const reads = procedures.filter(({ type }) => type === 'query')
describe.each(reads)('$name', ({ surface, path, name }) => {
  test('gives nobody more who says that they belong to the other side', async () => {
    const credential = credentialOf(surface, a)
    const plain = { surface, procedure: path, input: await exampleOf(name, a), credential }
    const claimed = await call(app, { ...plain, claims: claimsOf(b) })
    expect(withoutCursor(claimed)).toEqual(withoutCursor(await call(app, plain)))
    cells += 2
  })
})

test('every table that a statement reads or writes is named with its tenant', () => {
  const statements = [...queries].flatMap(([name, texts]) => texts.map((text) => `${name}: ${text}`))
  expect(statements.filter(leavesOutTenant)).toEqual([])
})

test('the SQL of every procedure is the one that was reviewed', async () => {
  const file = procedures
    .flatMap(({ name, required }) => {
      const statements = queries.get(name)
      return statements ? [`-- ${[name, ...required].join(' ')}\n${statements.join(';\n')};\n`] : []
    })
    .toSorted()
  await expect(`${reviewed}\n${file.join('\n')}`).toMatchFileSnapshot('../../../../packages/api/queries.sql')
})

// Streams go on by themselves and ask what the lists ask, so they come when nothing is recorded any more.
const streams = procedures.filter(({ type }) => type === 'subscription')
describe.each(streams)('$name', ({ surface, path, name }) => {
  test('opens for its own caller', async () => {
    const answer = await call(app, {
      surface,
      procedure: path,
      input: await exampleOf(name, b),
      credential: credentialOf(surface, b),
    })
    cells++
    expect(answer).toMatchObject({ status: 200, body: '(stream)' })
  })
})

const reviewed = `-- What every procedure asks of the database for its example, and which of these roles or scopes its caller needs.
-- Written by the disclosure test (npm test -- disclosure -u): read the difference in a review.
`

/** Found by the tenant's own id, and written before anybody knows whose it is. */
const tenantless = new Set(['tenant', 'intake_request'])

const personalTables = new Set(['app_user', 'login_session', 'account_event', 'totp', 'recovery_code', 'passkey'])

/** By count: as many tenants as tables. What belongs to a person is named with the person. */
function leavesOutTenant(statement: string): boolean {
  const named = (pattern: RegExp) => [...statement.matchAll(pattern)].length
  const tables = [...statement.matchAll(/\b(?:from|join|update|into) "(\w+)"/g)].map(([, table = '']) => table)
  const personal = tables.filter((table) => personalTables.has(table))
  const others = tables.filter((table) => !personalTables.has(table) && !tenantless.has(table))
  const people = named(/\buser_id\b/g) + (tables.includes('app_user') ? named(/"id" = /g) : 0)
  return others.length > named(/\btenant_id\b/g) || personal.length > people
}

/** A cursor is sealed anew for every answer, so it is never twice the same. */
function withoutCursor<A extends { body: string; headers: string[] }>(answer: A) {
  const body = answer.body.replace(/"nextCursor":"[\w-]+"/, '"nextCursor":"sealed"')
  return { ...answer, body }
}
