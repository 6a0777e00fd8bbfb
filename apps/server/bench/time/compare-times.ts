import { forgetRequests } from '@frontdesk/testkit/forget-requests'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, describe, expect, test } from 'vitest'
import { createSide } from '../../test/disclosure/world.ts'
import { type Gate, type Verdict, sees } from './gates.ts'
import { measurePairs } from './measure.ts'
import { type Question, nothing, questionsOf } from './questions.ts'
import { type Estimate, interval } from './statistics.ts'

const usual = { toleranceUs: 25, pairs: 4_000 }

/** Asks every question of a stranger both ways and compares how long the answers take. */
export async function compareTimes(gate: Gate): Promise<void> {
  const app = await startTestApp()
  afterAll(async () => await app[Symbol.asyncDispose]())
  const world = { app, a: await createSide(app, app.a), b: await createSide(app, app.b) }
  const ask = asking(app, gate)
  process.stdout.write(`The ${gate.name} gate: second arm minus first in microseconds, with the 99 % interval.\n`)

  describe('the run can be believed', () => {
    test('what is the same is found to be the same', { timeout: 600_000 }, async () => {
      expect(await ask(nothing(world))).toMatchObject({ equal: true })
    })

    test('a delay in one arm is found', { timeout: 600_000 }, async () => {
      const name = `a delay of ${gate.injectedUs} µs`
      const { estimate } = await ask({ ...nothing(world), name }, gate.injectedUs)
      expect(sees(estimate)).toBe(true)
    })
  })

  test.each(questionsOf(world))('$name takes as long whatever is there', { timeout: 900_000 }, async (question) => {
    expect(await ask(question)).toMatchObject({ equal: true })
  })
}

function asking(app: TestApp, gate: Gate) {
  const wait = delayable(app)
  return async (question: Question, injectedUs = 0): Promise<Verdict> => {
    const { first, second, toleranceUs = usual.toleranceUs, pairs = usual.pairs } = question
    const pairing = {
      first,
      second,
      before: (arm: 'first' | 'second') => wait(arm === 'second' ? injectedUs : 0),
      between: async () => await forgetRequests(app),
    }
    await checkAnswers(question)
    await measurePairs(pairing, 50) // warm
    const verdict = await gate.judge(async (count) => await measurePairs(pairing, count), { toleranceUs, pairs })
    const outcome = injectedUs
      ? sees(verdict.estimate)
        ? 'found'
        : 'NOT FOUND'
      : verdict.equal
        ? 'equal'
        : 'DIFFERENT'
    process.stdout.write(`${lineOf(question, verdict.estimate, outcome)}\n`)
    return verdict
  }
}

/** Lets the server wait in the middle of its own work: where it asks what time it is, once per call. */
function delayable({ server: { deps } }: TestApp): (us: number) => void {
  const { now } = deps
  let waitUs = 0
  deps.now = () => {
    const until = performance.now() + waitUs / 1_000
    waitUs = 0
    while (performance.now() < until);
    return now()
  }
  return (us) => void (waitUs = us)
}

function lineOf({ name, arms }: Question, estimate: Estimate, outcome: string): string {
  const { low, high } = interval(estimate)
  const [mean, from, to] = [estimate.mean, low, high].map((us) => us.toFixed(1))
  return `${outcome.padEnd(9)} ${mean?.padStart(7)}  ${`[${from}, ${to}]`.padEnd(18)} n = ${String(estimate.n).padEnd(6)} ${name}: ${arms.join(' / ')}`
}

/** Both arms have to be answered as expected to begin with: two refusals by a limit would be alike as well. */
async function checkAnswers({ first, second, name, status }: Question): Promise<void> {
  for (const arm of [first, second]) {
    const { url, headers, body } = await arm()
    const answer = await fetch(url, { method: 'POST', headers, body })
    if (answer.status !== status) throw new Error(`${name} is answered with ${answer.status}, not with ${status}`)
  }
}
