import { parseArgs } from 'node:util'
import { elapsed } from '../bootstrap/step.mjs'
import { buildFrontEnds } from './front-ends.ts'
import { aborted, onInterruption } from './interruption.ts'
import { onTerminal } from './report.ts'
import { root } from './root.ts'
import { readSettings } from './settings.ts'
import { start } from './start.ts'
import { openState } from './state.ts'
import { welcome } from './welcome.ts'

/** Starts everything, stays until it is interrupted or something breaks, and ends everything. */
export async function runStart({ watch }: { watch: boolean }): Promise<number> {
  const begin = performance.now()
  const signal = onInterruption()
  const house = new AsyncDisposableStack()
  try {
    const state = openState({ root, fresh: isFresh() })
    house.adopt(state, (open) => open[Symbol.dispose]())
    const settings = readSettings(process.env)
    await onTerminal.step('Build the front ends', () => buildFrontEnds(signal))
    const { places, ended } = await Promise.race([
      start(house, { settings, state, watch, report: onTerminal }),
      aborted(signal),
    ])
    state.announce(places.demoUrl)
    console.log(
      `\n  Frontdesk runs (after ${elapsed(begin)}). Ctrl-C ends it; a next start finds everything as you left it.\n`,
    )
    console.log(`${welcome(places)}\n`)
    console.error(await Promise.race([ended, aborted(signal)]))
    return 1
  } catch (error) {
    if (signal.aborted) return 0
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    await house.disposeAsync().catch((error: unknown) => console.error(error))
    if (signal.aborted) console.log('\n  Stopped.')
  }
}

function isFresh(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values.fresh
  } catch {
    throw new Error(
      'There is one option: `npm start -- --fresh` begins anew. All else is in the environment, as README.md says; ports that are taken are passed over.',
    )
  }
}
