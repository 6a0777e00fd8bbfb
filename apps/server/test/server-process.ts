import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The real server in a process of its own, to be killed. */
export type ServerProcess = AsyncDisposable & { kill(): Promise<void> }

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await started(child)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { kill, [Symbol.asyncDispose]: kill }
}

async function started(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('its output is piped')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"server.started"')) {
      child.stdout.resume()
      return
    }
  }
  throw new Error('the server ended before it had started')
}
