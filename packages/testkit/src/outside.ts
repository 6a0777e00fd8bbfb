import { once } from 'node:events'
import { type IncomingHttpHeaders, createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export type OutsideAsked = { method: string; path: string; headers: IncomingHttpHeaders; body: string }
export type OutsideSays = { status?: number; headers?: Record<string, string>; body?: string }

/** Stands in for what tenants name by an address: calendars to be read, hooks to be told. */
export type Outside = AsyncDisposable & {
  url: string
  /** `host:port`, for the server that may call it. */
  host: string
  /** Everything that was asked, oldest first. */
  asked: OutsideAsked[]
  /** From now on this path is answered so; by a function where it depends on what is asked, or never where it says nothing. */
  answer(path: string, says: OutsideSays | ((asked: OutsideAsked) => OutsideSays | undefined)): void
}

export async function startOutside(): Promise<Outside> {
  const answers = new Map<string, (asked: OutsideAsked) => OutsideSays | undefined>()
  const asked: OutsideAsked[] = []
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    text(request).then(
      (body) => {
        const call = { method, path, headers, body }
        asked.push(call)
        const answer = answers.get(path)
        const says = answer ? answer(call) : { status: 404 }
        if (says) response.writeHead(says.status ?? 200, says.headers).end(says.body)
      },
      () => {}, // whoever hangs up in the middle has asked nothing
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url: `http://${host}`,
    host,
    asked,
    answer: (path, says) => void answers.set(path, typeof says === 'function' ? says : () => says),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
