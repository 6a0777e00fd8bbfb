// Tries every law of the slot engine on so many random cases, in two processes: `npm run laws -- [cases] [seed]`.
import { fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { laws } from '../test/laws.ts'

const processes = 2
const [cases = 100_000, seed = randomInt(2 ** 30)] = process.argv.slice(2).map(Number)
const share = Math.ceil(cases / processes)
const total = share * processes * laws.length
const startedAt = performance.now()

console.log(`${laws.length} laws, ${share * processes} cases each, in ${processes} processes; seed ${seed}`)
let done = 0
let shown = 0
const codes = await Promise.all(Array.from({ length: processes }, async (_, index) => await tryShare(index)))
const failed = codes.some((code) => code !== 0)
const seconds = Math.round((performance.now() - startedAt) / 1_000)
console.log(
  failed
    ? `A law does not hold. To see it again: npm run laws -- ${cases} ${seed}`
    : `Every law held, ${done.toLocaleString('en')} cases in ${seconds} s.`,
)
process.exitCode = failed ? 1 : 0

function tryShare(index: number): Promise<number | null> {
  const worker = fileURLToPath(new URL('./worker.ts', import.meta.url))
  // Far enough apart that no piece of one is tried by the other.
  const child = fork(worker, [String(share), String(seed + index * 1_000_000_007)])
  child.on('message', (count) => {
    done += Number(count)
    const percent = Math.floor((done / total) * 100)
    if (percent >= shown + 5) console.log(`${(shown = percent)} %`)
  })
  return new Promise((resolve) => child.on('exit', resolve))
}
