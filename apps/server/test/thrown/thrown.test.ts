import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { compileCache } from '@frontdesk/testkit/compile-cache'
import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { ThrownReport } from './throw-everywhere.ts'
import { thrownThings } from './thrown-things.ts'

const environments = ['development', 'test', 'production'] as const
const reports = new Map<string, ThrownReport>()

beforeAll(async () => {
  await using database = await createTestDatabase()
  const template = new URL(database.url).pathname.slice(1)
  for (const environment of environments) reports.set(environment, await throwEverywhere(environment, template))
})

describe.each(environments)('in the environment %s', (environment) => {
  test('whatever is thrown, and wherever, the answer is the one envelope and nothing of it', () => {
    const { thrown = [] } = reports.get(environment) ?? {}
    expect(thrown.length).toBeGreaterThanOrEqual(14 * Object.keys(thrownThings).length)
    // Whatever is wrong with a webhook's signature is one answer, and where calls cannot be counted nobody passes.
    const allowed = [
      envelope(400, 'invalid', -32600),
      envelope(500, 'internal', -32603),
      envelope(503, 'unavailable', -32603),
    ]
    const answers = new Set(thrown.map(({ answer }) => `${answer.status} ${answer.body}`))
    expect([...answers].filter((answer) => !allowed.includes(answer))).toEqual([])
    expect(answers).toContain(allowed[1])
  })

  test('everything thrown at one place is answered alike, headers included', () => {
    const { thrown = [] } = reports.get(environment) ?? {}
    for (const [where, there] of Map.groupBy(thrown, (one) => one.where)) {
      const answers = new Map(there.map(({ what, answer }) => [JSON.stringify(answer), what]))
      expect([...answers], where).toHaveLength(1)
    }
  })

  test('no line of the log repeats what a thrown thing says', () => {
    expect(reports.get(environment)?.told).toEqual([])
  })
})

test('every environment answers alike', () => {
  const answers = environments.map((environment) => reports.get(environment)?.thrown)
  expect(answers[0]).toEqual(answers[1])
  expect(answers[2]).toEqual(answers[1])
})

function envelope(status: number, code: string, rpc: number): string {
  const requestId = 'req_************************'
  return `${status} ${JSON.stringify({ error: { message: code, code: rpc, data: { code, requestId } } })}`
}

async function throwEverywhere(environment: string, template: string): Promise<ThrownReport> {
  const script = join(import.meta.dirname, 'throw-everywhere.ts')
  const child = spawn(process.execPath, [script, inject('superuserUrl'), template], {
    env: { ...process.env, ...compileCache, NODE_ENV: environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  if (child.exitCode !== 0) throw new Error(problems.slice(-2_000))
  return JSON.parse(output) as ThrownReport // throw-everywhere.ts writes nothing else
}
