import { connect, createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { reservePort } from './ports.ts'

describe('a reserved port', () => {
  test('is the preferred one when that is free', async () => {
    const preferred = await findFreePort()
    await using reserved = await reservePort(preferred)
    expect(reserved.port).toBe(preferred)
  })

  test('is the next one when a second clone asks at the same time', async () => {
    const preferred = await findFreePort()
    await using first = await reservePort(preferred)
    await using second = await reservePort(preferred)
    expect(second.port).toBeGreaterThan(first.port)
  })

  test.each(['127.0.0.1', '::1', '0.0.0.0'])('passes over one that is taken on %s only', async (host) => {
    const stranger = await listen({ port: 0, host })
    const taken = portOf(stranger)
    await using reserved = await reservePort(taken)
    stranger.close()
    expect(reserved.port).toBeGreaterThan(taken)
  })

  test('is free for the service once released', async () => {
    await using reserved = await reservePort(await findFreePort())
    await reserved.release()
    const service = await listen({ port: reserved.port, host: '127.0.0.1' })
    service.close()
  })

  test('answers nobody while it is held', async () => {
    await using reserved = await reservePort(await findFreePort())
    const visitor = connect(reserved.port, '127.0.0.1')
    await once(visitor, 'close')
    expect(visitor.bytesRead).toBe(0)
  })
})

async function findFreePort(): Promise<number> {
  const server = await listen({ port: 0, host: '127.0.0.1' })
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

async function listen(where: { port: number; host: string }): Promise<Server> {
  const server = createServer().listen(where)
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
