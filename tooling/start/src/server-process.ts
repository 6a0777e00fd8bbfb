import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type ServerProcess = AsyncDisposable & { exited: Promise<number | NodeJS.Signals> }

/**
 * Runs the server as a process of its own, which can be killed and started again without the rest. It has
 * its own session: Ctrl-C reaches it through us, while the database is still there.
 */
export async function startServerProcess(env: NodeJS.ProcessEnv, logFile: string): Promise<ServerProcess> {
  const log = openSync(logFile, 'a', 0o600)
  const begin = statSync(logFile).size
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
    detached: true,
    env,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const exited = once(child, 'exit').then(([code, signal]) => signal ?? code)
  const failed = exited.then((how) => {
    throw new Error(`The server did not start (exit ${how}):\n${readFileSync(logFile).subarray(begin).toString()}`)
  })
  await Promise.race([once(child, 'message'), failed])
  failed.catch(() => {})
  return {
    exited,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const patience = new AbortController()
      delay(15_000, undefined, patience).then(
        () => child.kill('SIGKILL'),
        () => {},
      )
      await exited
      patience.abort()
    },
  }
}
