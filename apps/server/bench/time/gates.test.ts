import { expect, test } from 'vitest'
import { fullGate, quickGate, sees } from './gates.ts'
import { estimate } from './statistics.ts'

/** Differences of a machine with noise of this width, around a true difference; the same in every run. */
function machine(differenceUs: number, noiseUs: number) {
  let state = 12_345
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return async (count: number) =>
    await Promise.resolve(Array.from({ length: count }, () => differenceUs + noiseUs * (random() + random() - 1)))
}
const limits = { toleranceUs: 25, pairs: 4_000 }

test.each([quickGate, fullGate])('the $name gate passes what is equal', async (gate) => {
  expect(await gate.judge(machine(0, 300), limits)).toMatchObject({ equal: true })
})

test.each([quickGate, fullGate])('the $name gate finds what it says it finds', async (gate) => {
  const { equal, estimate: found } = await gate.judge(machine(2 * gate.injectedUs, 300), limits)
  expect(equal).toBe(false)
  expect(sees(found)).toBe(true)
})

test('the full gate calls nothing equal that it cannot resolve', async () => {
  expect(await fullGate.judge(machine(0, 20_000), limits)).toMatchObject({ equal: false, estimate: { n: 16_000 } })
})

test('a difference within the tolerance is equal, and still seen', async () => {
  const { equal, estimate: found } = await fullGate.judge(machine(10, 300), limits)
  expect({ equal, seen: sees(found) }).toEqual({ equal: true, seen: true })
  expect(sees(estimate([0, 1, -1, 0, 1, -1]))).toBe(false)
})
