import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { demoApp, type DemoAppOptions } from './demo-app.ts'

export interface DemoOptions extends DemoAppOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
}

export type Demo = { url: string } & AsyncDisposable

/** Serves the two made-up businesses. Rejects when the port is taken. */
export async function startDemo({ port, host = '127.0.0.1', ...options }: DemoOptions): Promise<Demo> {
  const answer = getRequestListener(demoApp(options).fetch)
  const server = createServer((request, response) => void answer(request, response))
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port

  return {
    url: `http://localhost:${actualPort}`,
    async [Symbol.asyncDispose]() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
