import { findSession } from './processes.ts'

/** tsc does nothing on an interruption; what tidies up has done so by then. */
const PATIENCE_MS = 3_000

/**
 * Tells every process of a session to end, those that are only just being started included. The process group would
 * not do: turbo gives each task a group of its own, and waits ten seconds for it.
 */
export function interruptSession(leader: number): Disposable {
  const told = new Map<number, NodeJS.Signals>()
  const begin = performance.now()
  const tell = () => {
    const signal = performance.now() - begin < PATIENCE_MS ? 'SIGINT' : 'SIGTERM'
    for (const member of findSession(leader)) {
      if (told.get(member) === signal) continue
      send(member, signal)
      told.set(member, signal)
    }
  }
  tell()
  const timer = setInterval(tell, 100)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

export function killSession(leader: number): void {
  findSession(leader).forEach((member) => send(member, 'SIGKILL'))
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended in the meantime.
  }
}
