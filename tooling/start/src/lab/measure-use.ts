import { writeFile } from 'node:fs/promises'
import type { Frame, Page } from 'playwright-core'
import type { Gate } from '../gates.ts'
import { aborted } from '../interruption.ts'
import { launchBrowser } from '../launch-browser.ts'
import { startDemoSystem } from '../walks/demo-system.ts'
import { type Interaction, inpOf, seenInteractions, watchInteractions } from './watch-interactions.ts'
import { useChat } from './use-chat.ts'

const slowDown = 4
const mostMs = 200
const leastSeconds = 10

/** How much a frame gets done in half a second. */
const roundsOfWork = `(() => {
  const until = performance.now() + 500
  let rounds = 0
  while (performance.now() < until) rounds++
  return rounds
})()`

/** How long a visitor on a slow phone waits for an answer to a press or a key. */
export function useOnSlowPhone({ trace }: { trace: string | undefined }): Gate {
  return {
    title: `Use at a ${slowDown}th of the speed`,
    visible: true,
    run: (signal) => Promise.race([measure(trace), aborted(signal)]),
  }
}

/** A frame of another origin has a process of its own, and is not slowed down with its page. */
async function speedOf(page: Page): Promise<(slowDown: number) => Promise<void>> {
  const sessions = [await page.context().newCDPSession(page)]
  let rate = 1
  const set = async (session: (typeof sessions)[number]) =>
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  page.on('framenavigated', (frame: Frame) => {
    if (!frame.parentFrame()) return
    void page
      .context()
      .newCDPSession(frame)
      .then(async (session) => {
        sessions.push(session)
        await set(session)
      })
      .catch(() => {}) // it is gone, or in the process of the page: its own work tells below
  })
  return async (slowDown) => {
    rate = slowDown
    await Promise.all(sessions.map(set))
  }
}

async function workOf(page: Page): Promise<number[]> {
  const rounds: number[] = []
  for (const frame of page.frames()) rounds.push(await frame.evaluate<number>(roundsOfWork))
  return rounds
}

async function measure(trace: string | undefined): Promise<void> {
  await using system = await startDemoSystem()
  await using browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.addInitScript({ content: watchInteractions })
  const setSpeed = await speedOf(page)
  if (trace) await browser.startTracing(page)
  await page.goto(`${system.places.demoUrl}/lisbon/`)
  await setSpeed(slowDown)
  const from = performance.now()
  await useChat(page)
  const seconds = (performance.now() - from) / 1_000
  const seen = await Promise.all(
    page.frames().map(async (frame) => await frame.evaluate<Interaction[]>(seenInteractions)),
  )
  const interactions = seen.flat()
  if (trace) await writeFile(trace, await browser.stopTracing())
  const slowed = await workOf(page)
  await setSpeed(1)
  const atFullSpeed = await workOf(page)
  if (slowed.some((rounds, at) => rounds > (atFullSpeed[at] ?? 0) / (slowDown / 2)))
    throw new Error(
      `A frame was not slowed down: ${slowed.join(', ')} rounds of work, ${atFullSpeed.join(', ')} at full speed.`,
    )
  const inp = inpOf(interactions)
  process.stdout.write(
    `${seconds.toFixed(1)} s, ${interactions.length} interactions of 16 ms or more, INP ${inp} ms (at most ${mostMs})\n`,
  )
  if (seconds < leastSeconds) throw new Error('The visitor was done too soon: let them do more.')
  if (inp > mostMs) throw new Error(`A visitor waits for ${inp} ms.`)
}
