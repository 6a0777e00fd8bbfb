import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { compileCache } from '@frontdesk/testkit/compile-cache'
import type { Arm } from './mutant.ts'
import type { Order } from './run-mutant.ts'

const here = import.meta.dirname

/** A process of its own, which loads the product with the change and says which arms noticed. */
export async function runInChild(order: Order): Promise<Arm[]> {
  const child = spawn(
    process.execPath,
    ['--import', join(here, 'mutation-hook.ts'), join(here, 'run-mutant.ts'), JSON.stringify(order)],
    { env: { ...process.env, ...compileCache }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  if (child.exitCode !== 0) throw new Error(`the mutant did not run: ${problems.slice(-2_000)}`)
  return JSON.parse(output) as Arm[] // run-mutant.ts writes nothing else
}

/** Starts so many at a time; the answer to each is waited for by its own test. */
export function startAll<T, R>(items: readonly T[], places: number, work: (item: T) => Promise<R>): Map<T, Promise<R>> {
  const lanes = Array.from({ length: places }, () => Promise.resolve())
  return new Map(
    items.map((item, at) => {
      const lane = at % places
      const result = (lanes[lane] ?? Promise.resolve()).then(() => work(item))
      lanes[lane] = result.then(
        () => undefined,
        () => undefined,
      )
      return [item, result]
    }),
  )
}
