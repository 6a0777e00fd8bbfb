import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { elapsed } from '../../bootstrap/step.mjs'
import { type Place, type Run, runScanner } from './scanner.ts'
import type { Target } from './targets.ts'

/** Postgres only, and no question asked. */
const options = ['--batch', '--ignore-stdin', '--disable-coloring', '--dbms=PostgreSQL', '--ignore-code=*']
/** An answer that does not come is waited for as long as our own take at worst, and not four times half a minute. */
const patience = ['--timeout=15', '--retries=1']
/** The fields of the body, and of the headers what has a star: sqlmap's own guess at a cookie says little here. */
const depth = ['--level=1', '--risk=1', '--time-sec=2', '-v', '1']
const tamper = join(import.meta.dirname, 'tamper/as_sums.py')
/** What it has verified; before, it only supposes. */
const found = /identified the following injection|^(Parameter|\s+(Type|Title|Payload)): /i
const nothing = /all tested parameters do not appear to be injectable/i

/** A call takes a few seconds, also on a busy machine; what takes longer hangs. */
const mostPerCallMs = 3 * 60_000
const mostMs = 30 * 60_000
const tellEvery = 10

export type Attack = { target: Target; findings: string[]; requests: number }

/** Each request by itself, two at a time; what came of them in the same order. What there is no time for is a finding. */
export async function runSqlmap(targets: Target[], place: Place): Promise<Attack[]> {
  const begin = performance.now()
  const waiting = [...targets.entries()]
  const attacks: Attack[] = []
  let done = 0
  let requests = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, target] = next
      const left = mostMs - (performance.now() - begin)
      const attack =
        left > 0
          ? await attackOf(target, { ...place, mostMs: Math.min(left, mostPerCallMs) })
          : { target, requests: 0, findings: ['there was no time left for it'] }
      attacks[at] = attack
      requests += attack.requests
      if (++done % tellEvery === 0 || done === targets.length)
        console.log(`  sqlmap: ${done} of ${targets.length} calls, ${requests} requests (${elapsed(begin)})`)
    }
  }
  await Promise.all([work(), work()])
  return attacks
}

async function attackOf(target: Target, { folder, ...bounds }: Run): Promise<Attack> {
  const own = join(folder, target.name.replaceAll(/\W/g, '-'))
  await mkdir(own)
  const [file, traffic] = [join(own, 'request.txt'), join(own, 'traffic.txt')]
  await writeFile(file, target.request)
  const args = ['-r', file, '-t', traffic, '--output-dir', own, `--tamper=${tamper}`, ...options, ...patience, ...depth]
  const output = await runScanner('sqlmap', args, { folder: own, ...bounds })
  const requests = (await readFile(traffic, 'utf8').catch(() => '')).split('HTTP request [#').length - 1
  await rm(traffic, { force: true })
  if (output === undefined) return { target, requests, findings: ['did not get to its end in its time'] }
  const lines = output.split('\n')
  const complaints = lines.filter((line) => found.test(line))
  if (complaints.length > 0 || lines.some((line) => nothing.test(line)))
    return { target, requests, findings: complaints }
  return { target, requests, findings: [`did not get to its end: ${lines.filter(Boolean).slice(-4).join(' ')}`] }
}
