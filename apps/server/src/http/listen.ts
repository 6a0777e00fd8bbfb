import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = AsyncDisposable & { url: string; server: ServerType }

/** How long calls in progress may take once the server is told to stop; streams are ended, they come back by themselves. */
const drainMs = 5_000

export async function listen(app: Hono, port: number, host: string): Promise<Listening> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(starting))
    starting.once('error', reject)
  })
  const { port: actual } = server.address() as AddressInfo // a TCP server that listens has one
  return {
    server,
    url: `http://localhost:${actual}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection becomes idle when its last answer is through, and would then be kept for a next call.
      const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), drainMs)
      await closed
      clearTimeout(timer)
      clearInterval(idle)
    },
  }
}
