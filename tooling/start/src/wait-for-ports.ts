import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from './report.ts'

/** Whoever listens here is just finding its ports. */
const turnPort = 4599
const patienceMs = 60_000

/**
 * Between letting go of a reserved port and its service listening on it lies a moment in which another clone could find it
 * free. So one clone starts at a time; Postgres, the server and the rest listen before the next one looks.
 */
export async function waitForPorts(report: Report): Promise<AsyncDisposable> {
  const deadline = performance.now() + patienceMs
  for (let told = false; ; told = true) {
    const server = createServer((stranger) => stranger.destroy())
    const taken = await new Promise<boolean>((resolve) => {
      server
        .once('error', () => resolve(true))
        .listen({ port: turnPort, host: '127.0.0.1', exclusive: true }, () => resolve(false))
    })
    // Something else may live on this port for good: then it is worth nothing as a sign.
    if (!taken || performance.now() > deadline) return { [Symbol.asyncDispose]: async () => void server.close() }
    if (!told) report.note('Another clone is starting at this moment. Waiting for it.')
    await delay(100)
  }
}
