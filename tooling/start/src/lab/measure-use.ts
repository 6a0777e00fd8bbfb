import { writeFile } from 'node:fs/promises'
import type { Gate } from '../gates.ts'
import { aborted } from '../interruption.ts'
import { launchBrowser } from '../launch-browser.ts'
import { startDemoSystem } from '../walks/demo-system.ts'
import { type Interaction, inpOf, seenInteractions, watchInteractions } from './watch-interactions.ts'
import { useChat } from './use-chat.ts'

const slowDown = 4
const mostMs = 200

/** How long a visitor on a slow phone waits for an answer to a press or a key. */
export function useOnSlowPhone({ trace }: { trace: string | undefined }): Gate {
  return {
    title: `Use at a ${slowDown}th of the speed`,
    visible: true,
    run: (signal) => Promise.race([measure(trace), aborted(signal)]),
  }
}

async function measure(trace: string | undefined): Promise<void> {
  await using system = await startDemoSystem()
  await using browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.addInitScript({ content: watchInteractions })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  if (trace) await browser.startTracing(page)
  await page.goto(`${system.places.demoUrl}/lisbon/`)
  const from = performance.now()
  await useChat(page)
  const seconds = (performance.now() - from) / 1_000
  const seen = await Promise.all(
    page.frames().map(async (frame) => await frame.evaluate<Interaction[]>(seenInteractions)),
  )
  const interactions = seen.flat()
  if (trace) await writeFile(trace, await browser.stopTracing())
  const inp = inpOf(interactions)
  process.stdout.write(
    `${seconds.toFixed(1)} s, ${interactions.length} interactions of 16 ms or more, INP ${inp} ms (at most ${mostMs})\n`,
  )
  if (inp > mostMs) throw new Error(`A visitor waits for ${inp} ms.`)
}
