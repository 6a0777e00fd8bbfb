import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Place, runScanner } from './scanner.ts'
import type { Target } from './targets.ts'

/** Postgres only, and no question asked. */
const options = ['--batch', '--ignore-stdin', '--disable-coloring', '--dbms=PostgreSQL', '--ignore-code=*']
/** The fields of the body, and of the headers what has a star: sqlmap's own guess at a cookie says little here. */
const depth = ['--level=1', '--risk=1', '--time-sec=2', '-v', '1']
const tamper = join(import.meta.dirname, 'tamper/as_sums.py')
/** What it has verified; before, it only supposes. */
const found = /identified the following injection|^(Parameter|\s+(Type|Title|Payload)): /i
const nothing = /all tested parameters do not appear to be injectable/i

export type Attack = { target: Target; findings: string[]; requests: number }

/** Each request by itself, two at a time; what came of them in the same order. */
export async function runSqlmap(targets: Target[], place: Place): Promise<Attack[]> {
  const waiting = [...targets.entries()]
  const attacks: Attack[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) attacks[next[0]] = await attack(next[1], place)
  }
  await Promise.all([work(), work()])
  return attacks
}

async function attack(target: Target, { folder, signal }: Place): Promise<Attack> {
  const own = join(folder, target.name.replaceAll(/\W/g, '-'))
  await mkdir(own)
  const [file, traffic] = [join(own, 'request.txt'), join(own, 'traffic.txt')]
  await writeFile(file, target.request)
  const args = ['-r', file, '-t', traffic, '--output-dir', own, `--tamper=${tamper}`, ...options, ...depth]
  const lines = (await runScanner('sqlmap', args, { folder: own, signal })).split('\n')
  const requests = (await readFile(traffic, 'utf8').catch(() => '')).split('HTTP request [#').length - 1
  await rm(traffic, { force: true })
  const complaints = lines.filter((line) => found.test(line))
  if (complaints.length > 0 || lines.some((line) => nothing.test(line)))
    return { target, requests, findings: complaints }
  return { target, requests, findings: [`did not get to its end: ${lines.filter(Boolean).slice(-4).join(' ')}`] }
}
