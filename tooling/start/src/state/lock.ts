import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive, readStartTime } from '../processes.ts'

type Holder = { pid: number; startTime: string; url?: string }

export class AlreadyRunning extends Error {}

export type Lock = Disposable & {
  /** Tells a second start where this one can be seen. */
  announce(url: string): void
}

export function takeLock(file: string): Lock {
  const mine: Holder = { pid: process.pid, startTime: readStartTime(process.pid) }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine))
  // A link appears with its whole content at once, so nobody reads half a lock.
  while (!link(draft, file)) {
    const holder = readHolder(file)
    if (holder && isHeld(holder)) {
      rmSync(draft)
      throw new AlreadyRunning(describe(holder))
    }
    rmSync(file, { force: true })
  }
  rmSync(draft)
  return {
    announce(url) {
      writeFileSync(draft, JSON.stringify({ ...mine, url }))
      renameSync(draft, file)
    },
    [Symbol.dispose]: () => rmSync(file, { force: true }),
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The number alone may belong to somebody else by now. */
function isHeld({ pid, startTime }: Holder): boolean {
  return isAlive(pid) && readStartTime(pid) === startTime
}

function describe({ pid, url }: Holder): string {
  const where = url ? `see ${url}` : 'it is still starting'
  return `Frontdesk already runs from this folder (process ${pid}): ${where}. Stop that one first, with Ctrl-C in its terminal.`
}
