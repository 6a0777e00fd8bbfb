import process from 'node:process'
import { runAll } from '@frontdesk/api/jobs/run-all'
import type { Logger } from 'pino'

/** How long what is in progress may take to end. Supervisors kill after ten seconds, and would leave no line. */
const drainMs = 8_000

/**
 * Ends the process when it is told to, and when something failed that nobody caught: what it then holds in memory may be
 * wrong, so it takes no more calls, finishes what it can and leaves the rest to the next process
 * (failing-process.test.ts). Returns what is to be told of the running server.
 */
export function endProcessWell(log: Logger): (running: AsyncDisposable) => void {
  const running: AsyncDisposable[] = []
  let ending = false
  let exitCode = 0

  async function end(): Promise<void> {
    if (ending) return
    ending = true
    setTimeout(() => {
      log.fatal({ event: 'process.undrained' })
      process.exit(1)
    }, drainMs)
    const each = running.map((server) => async () => await server[Symbol.asyncDispose]())
    const failures = await runAll(log, 'process.failed', each)
    process.exit(failures > 0 ? 1 : exitCode)
  }

  function fail(cause: unknown): void {
    log.fatal({ event: 'process.failed', cause })
    exitCode = 1
    void end()
  }

  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
  return (server) => void running.push(server)
}
