import { elapsed, step } from '../bootstrap/step.mjs'
import type { Gate } from './gates.ts'
import { onInterruption } from './interruption.ts'

/** Goes through all of them, also after one has failed, and tells at the end which ones did. */
export async function runGates(gates: Gate[]): Promise<number> {
  const begin = performance.now()
  const signal = onInterruption()
  const failed: string[] = []
  for (const gate of gates) {
    const failure = await pass(gate, signal)
    if (signal.aborted) return 130
    if (failure === undefined) continue
    failed.push(gate.title)
    console.error(`\n${failure}\n`)
    if (gate.essential) break
  }
  const names = gates.map(({ title }) => title).join(', ')
  if (failed.length > 0) console.error(`\n  Failed: ${failed.join(', ')}. (${elapsed(begin)})\n`)
  else console.log(`\n  All good: ${names}. (${elapsed(begin)})\n`)
  return failed.length > 0 ? 1 : 0
}

/** What there is to complain about, if anything. */
async function pass(gate: Gate, signal: AbortSignal): Promise<string | undefined> {
  try {
    if (gate.visible) await gate.run(signal)
    else await step(gate.title, () => gate.run(signal))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
