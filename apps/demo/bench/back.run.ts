import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../test/open-house.ts'
import { type Walk, beginWalk, openLife } from '../test/come-back/walk.ts'

/** Times that each of them is measured. */
const rounds = 15
const mostMs = 2_000

let house: House
beforeAll(async () => {
  house = await openHouse({ withLine: true })
})
afterAll(() => house[Symbol.asyncDispose]())

/** Goes away, lets the business speak, and comes back. Gives the moment of coming back. */
type Absence = { name: string; last(walk: Walk, speak: () => Promise<void>): Promise<number> }

const absences: readonly Absence[] = [
  {
    name: 'the network was cut',
    async last({ page, chat }, speak) {
      const context = page.context()
      await context.setOffline(true)
      await chat.getByText('No connection right now').waitFor()
      await speak()
      await context.setOffline(false)
      return performance.now()
    },
  },
  {
    name: 'the server began anew',
    async last({ chat, house: { app } }, speak) {
      await app.restart(async () => {
        await chat.getByText('No connection right now').waitFor()
        await longEnough()
      })
      const backAt = performance.now()
      await speak()
      return backAt
    },
  },
  {
    name: 'the laptop slept',
    async last({ page, house: { app } }, speak) {
      const life = await openLife(page)
      await life.freeze()
      app.line?.die()
      await speak()
      const backAt = performance.now()
      await life.thaw()
      await page.context().clock.fastForward('01:00:00')
      return backAt
    },
  },
]

test('how soon a chat is in step again', { timeout: 900_000 }, async () => {
  const rows: { absence: string; median: number; slowest: number }[] = []
  for (const { name, last } of absences) {
    const times: number[] = []
    await using begun = await beginWalk(house)
    const { walk } = begun
    for (let round = 1; round <= rounds; round++) {
      const words = `${name}, ${round}`
      const backAt = await last(walk, async () => await walk.thread?.say(words))
      await walk.chat.getByText(words, { exact: true }).waitFor()
      times.push(performance.now() - backAt)
      await walk.chat.getByText('No connection right now').waitFor({ state: 'detached' })
    }
    times.sort((a, b) => a - b)
    rows.push({ absence: name, median: times[Math.floor(rounds / 2)] ?? 0, slowest: times.at(-1) ?? 0 })
  }
  process.stdout.write(`In step again, in ms from when the chat could know, ${rounds} times each\n`)
  for (const { absence, median, slowest } of rows) {
    process.stdout.write(
      `${absence.padEnd(24)} median ${median.toFixed(0).padStart(5)}   slowest ${slowest.toFixed(0).padStart(5)}\n`,
    )
  }
  for (const { absence, median } of rows) expect(median, absence).toBeLessThanOrEqual(mostMs)
})

/** An update takes a server a few seconds, and not a round number of them. */
async function longEnough(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, randomInt(3_000, 5_000)))
}
