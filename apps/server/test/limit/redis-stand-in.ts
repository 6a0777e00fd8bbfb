import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'

/** As much of Redis as counting takes, over its own protocol: https://redis.io/docs/latest/develop/reference/protocol-spec/ */
export type RedisStandIn = AsyncDisposable & {
  url: string
  keys(): string[]
  /** Every command by name, in order. */
  heard: string[]
}

export async function startRedisStandIn(port = 0): Promise<RedisStandIn> {
  const counts = new Map<string, number>()
  const sockets = new Set<Socket>()
  const heard: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay())
    let rest = ''
    let queue: string[][] | undefined
    const answer = ([name = '', ...args]: string[]): string => {
      const command = name.toUpperCase()
      heard.push(command)
      if (command === 'HELLO') return '%1\r\n$5\r\nproto\r\n:3\r\n'
      if (command === 'MULTI') queue = []
      else if (command === 'EXEC') {
        const results = (queue ?? []).map(execute)
        queue = undefined
        return `*${results.length}\r\n${results.join('')}`
      } else if (queue) {
        queue.push([command, ...args])
        return '+QUEUED\r\n'
      }
      return '+OK\r\n'
    }
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1')
      const answers: string[] = []
      for (let read = readCommand(rest); read; read = readCommand(rest)) {
        rest = rest.slice(read.length)
        answers.push(answer(read.words))
      }
      socket.write(answers.join(''))
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')

  function execute([command, key = '']: string[]): string {
    if (command !== 'INCR') return ':1\r\n'
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return `:${counts.get(key)}\r\n`
  }
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server that listens has one
    keys: () => [...counts.keys()],
    heard,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One array of bulk strings, once all of it is there. */
function readCommand(text: string): { words: string[]; length: number } | undefined {
  const [head = '', count] = /^\*(\d+)\r\n/.exec(text) ?? []
  const words: string[] = []
  let at = head.length
  while (count !== undefined && words.length < Number(count)) {
    const [line, size] = /^\$(\d+)\r\n/.exec(text.slice(at)) ?? []
    if (line === undefined || text.length < at + line.length + Number(size) + 2) return undefined
    at += line.length
    words.push(text.slice(at, at + Number(size)))
    at += Number(size) + 2
  }
  return count === undefined ? undefined : { words, length: at }
}
