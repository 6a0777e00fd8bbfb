import { createServer, type Server } from 'node:net'

export type PortReservation = AsyncDisposable & {
  port: number
  /** Lets go of the port, for the service that is about to listen on it. */
  release(): Promise<void>
}

/**
 * The preferred port or the next free one. It is held until it is released, so that a second clone that
 * starts at the same time finds it taken.
 */
export async function reservePort(preferred: number): Promise<PortReservation> {
  for (let port = preferred; port < preferred + 100; port++) {
    const servers = await listenEverywhere(port)
    if (servers) return reservation(port, servers)
  }
  throw new Error(`All ports from ${preferred} to ${preferred + 99} are taken.`)
}

function reservation(port: number, servers: Server[]): PortReservation {
  const release = async () => {
    await Promise.all(servers.splice(0).map(close))
  }
  return { port, release, [Symbol.asyncDispose]: release }
}

/** Both addresses that "localhost" may stand for: a stranger on either would answer in our place. */
async function listenEverywhere(port: number): Promise<Server[] | undefined> {
  const servers: Server[] = []
  for (const host of ['127.0.0.1', '::1']) {
    const server = await listen(port, host)
    if (server === 'taken') {
      await Promise.all(servers.map(close))
      return undefined
    }
    if (server !== 'no such address') servers.push(server)
  }
  return servers
}

function listen(port: number, host: string): Promise<Server | 'taken' | 'no such address'> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | 'taken' | 'no such address'>()
  const server = createServer((stranger) => stranger.destroy())
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken')
    else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no such address')
    else reject(error)
  })
  server.listen({ port, host, exclusive: true }, () => resolve(server))
  return promise
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
