// One of the processes of run.ts: tries its share of every law, and tells after each piece how many it has tried.
import { laws } from '../test/laws.ts'

const piece = 250
const [cases = 0, firstSeed = 0] = process.argv.slice(2).map(Number)

for (const { hold } of laws) {
  for (let done = 0; done < cases; done += piece) {
    const numRuns = Math.min(piece, cases - done)
    hold({ numRuns, seed: firstSeed + done })
    process.send?.(numRuns)
  }
}
process.disconnect?.()
