import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsByDayAndNight } from './day-and-night.ts'
import { settle } from '@frontdesk/start/walks/settle'
import { en } from './states/content/en.ts'
import { allStates } from './states/all-states.ts'
import { type Stage, openStage } from './states/scene.ts'
import { holdIn } from './states/sizes.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const states = allStates.flatMap((chapter) => chapter.states)

test('no two states have one name', () => {
  expect(new Set(states.map(({ name }) => name)).size).toBe(states.length)
})

test.each(states)('$name can be reached, and lacks nothing on a phone or a desk, by day or by night', async (state) => {
  await using scene = await stage.open(state, en)
  const { page } = scene
  await state.reach(scene)
  const flaws: string[] = []
  for (const size of ['desktop', 'phone'] as const) {
    await holdIn(page, size)
    await settle(page)
    for (const flaw of await flawsByDayAndNight(page)) flaws.push(`${size}, ${flaw}`)
  }
  expect(flaws).toEqual([])
})
