import { findSession } from './processes.ts'

/**
 * Tells every process of a session to end, those that are only just being started included. The process group would
 * not do: turbo gives each task a group of its own, and waits ten seconds for it.
 */
export function interruptSession(leader: number): Disposable {
  const told = new Set<number>()
  const tellNewcomers = () => {
    for (const member of findSession(leader)) {
      if (!told.has(member)) send(member, 'SIGINT')
      told.add(member)
    }
  }
  tellNewcomers()
  const timer = setInterval(tellNewcomers, 100)
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
