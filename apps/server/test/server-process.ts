import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compileCache } from '@frontdesk/testkit/compile-cache'

/** The real server in a process of its own, to be killed, or to be seen ending by itself. */
export type ServerProcess = AsyncDisposable & {
  /** What it has logged so far. */
  lines: Record<string, unknown>[]
  /** Resolves with its exit code, once it has ended. */
  ended: Promise<number | null>
  signal(name: NodeJS.Signals): void
  kill(): Promise<void>
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** `preload` is a module that is loaded before the server, to do what the server should not. */
export async function startServerProcess(env: Record<string, string>, preload?: URL): Promise<ServerProcess> {
  const flags = preload ? ['--import', preload.href] : []
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...env, ...compileCache },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close').then(() => child.exitCode)
  const lines: Record<string, unknown>[] = []
  const { promise: started, resolve: onStarted } = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line: Record<string, unknown> = JSON.parse(text)
    lines.push(line)
    if (line['event'] === 'server.started') onStarted()
  })
  const early = ended.then(() => Promise.reject(new Error('the server ended before it had started')))
  await Promise.race([started, early])
  early.catch(() => {}) // it has started, so it ends later
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { lines, ended, signal: (name) => void child.kill(name), kill, [Symbol.asyncDispose]: kill }
}
