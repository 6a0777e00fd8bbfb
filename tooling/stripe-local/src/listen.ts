import { once } from 'node:events'
import type { Server } from 'node:http'

export async function listen(server: Server, port: number, host: string): Promise<{ port: number; url: string }> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  // Only a server on a pipe has a text for an address, and a closed one has none.
  if (address === null || typeof address === 'string') throw new Error('The Stripe stand-in did not get a port.')
  return { port: address.port, url: `http://${reachable(host)}:${address.port}` }
}

/** "Everywhere" is a place to listen but not one to call. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
