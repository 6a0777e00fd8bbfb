import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'

/** A line between a browser and the server, which can go dead as one does while a laptop sleeps. */
export type Line = AsyncDisposable & {
  url: string
  /** To where it leads. */
  leadTo(port: number): void
  /** Nothing more comes through the streams that are open, and nobody is told; whatever else is open ends. */
  die(): void
}

export async function startLine(): Promise<Line> {
  const pairs = new Set<Pair>()
  let target = 0
  const server = createServer((near) => {
    const pair: Pair = { near, far: connect(target, '127.0.0.1'), isStream: false, isDead: false }
    pairs.add(pair)
    carry(pair)
    near.once('close', () => pairs.delete(pair))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : ''}`,
    leadTo: (port) => void (target = port),
    die() {
      for (const pair of pairs) {
        pair.isDead = true
        if (!pair.isStream) pair.near.destroy()
        pair.far.destroy()
      }
    },
    async [Symbol.asyncDispose]() {
      for (const { near, far } of pairs) for (const end of [near, far]) end.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Pair = { near: Socket; far: Socket; isStream: boolean; isDead: boolean }

function carry(pair: Pair): void {
  const { near, far } = pair
  near.on('data', (bytes) => pair.isDead || far.write(bytes))
  far.on('data', (bytes) => {
    pair.isStream ||= bytes.includes('text/event-stream')
    if (!pair.isDead) near.write(bytes)
  })
  far.on('close', () => pair.isDead || near.destroy())
  near.on('close', () => far.destroy())
  for (const end of [near, far]) end.on('error', () => {}) // its end says the same
}
