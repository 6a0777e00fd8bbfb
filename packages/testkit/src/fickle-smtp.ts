import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/**
 * How the mail server is today: it delivers, is not there, takes the call and says nothing until it is well again, or says
 * that it cannot.
 */
export type SmtpMood = 'up' | 'down' | 'slow' | 'throwing'

export type FickleSmtp = AsyncDisposable & {
  url: string
  become(mood: SmtpMood): void
  /** Settles as soon as somebody waits for a slow one. */
  held(): Promise<void>
}

/** Stands in front of a mail server and has its moods. */
export async function startFickleSmtp(behind: string): Promise<FickleSmtp> {
  const target = new URL(behind)
  const open = new Set<Socket>()
  const waiting: Socket[] = []
  let mood: SmtpMood = 'up'
  let holds = Promise.withResolvers<void>()

  const pass = (socket: Socket) => {
    const onward = keep(connect(Number(target.port), target.hostname))
    socket.pipe(onward).pipe(socket)
  }
  const keep = (socket: Socket): Socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    return socket.on('error', () => {}) // whoever hangs up in the middle is no reason to stop
  }
  const meet: Record<SmtpMood, (socket: Socket) => void> = {
    up: pass,
    down: (socket) => void socket.destroy(),
    throwing: (socket) => void socket.end('421 4.3.0 not today\r\n'),
    slow: (socket) => {
      waiting.push(socket)
      holds.resolve()
    },
  }

  const server = createServer((socket) => meet[mood](keep(socket))).listen(0, target.hostname)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    url: `smtp://${target.hostname}:${port}`,
    held: () => holds.promise,
    become(next) {
      mood = next
      if (next === 'slow') holds = Promise.withResolvers<void>()
      else for (const socket of waiting.splice(0)) meet[next](socket)
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}
