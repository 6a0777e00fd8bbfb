import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../open-house.ts'
import { disturbances } from './disturbances.ts'
import { type Step, beginWalk, expectInStep } from './walk.ts'

/** Every step by every disturbance, each from its beginning. */
export function walkThrough(steps: readonly Step[]): void {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ withLine: true })
  })
  afterAll(() => house[Symbol.asyncDispose]())

  // Named by `%s`, since `$name` cuts long names short.
  const byName = steps.map((step) => [step.name, step] as const)
  describe.each(byName)('%s', (_name, step) => {
    const possible = disturbances.filter(({ needsRequest }) => !needsRequest || step.asks)
    test.each(possible)('when $name', async ({ strike }) => {
      await using begun = await beginWalk(house, step)
      const { walk } = begun
      await step.arrive?.(walk)
      const made = async () => (await step.made?.(walk)) ?? 0
      const before = await made()
      await strike(walk, step)
      await step.done(walk)
      await expectInStep(walk)
      await expect.poll(made).toBe(step.made ? before + 1 : 0)
    })
  })
}
