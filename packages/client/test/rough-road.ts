import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What becomes of one request: `lose` lets the server do its work and cuts the line before the answer. */
export type Mishap =
  | 'pass'
  | 'lose'
  | 'cut'
  | 'silence'
  | { status: number; headers?: Record<string, string>; body?: string }

export type RoughRoad = AsyncDisposable & {
  url: string
  seen: { path: string; headers: IncomingHttpHeaders; body: string }[]
}

/** A line to `target` on which the next requests meet these mishaps, one each; those after them pass. */
export async function openRoughRoad(target: string, mishaps: Mishap[]): Promise<RoughRoad> {
  const seen: RoughRoad['seen'] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const call = { path: request.url ?? '', headers: request.headers, body: await text(request) }
    seen.push(call)
    const mishap = mishaps[seen.length - 1] ?? 'pass'
    if (mishap === 'silence') return
    if (mishap === 'cut') return void response.destroy()
    if (typeof mishap === 'object') return void response.writeHead(mishap.status, mishap.headers).end(mishap.body)
    await forward(target, { call, request, response, lose: mishap === 'lose' })
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Passage = { call: RoughRoad['seen'][number]; request: IncomingMessage; response: ServerResponse; lose: boolean }

async function forward(target: string, { call, request, response, lose }: Passage): Promise<void> {
  const { authorization = '', 'content-type': type = '' } = call.headers
  const headers = { authorization, 'content-type': type }
  const answer = await fetch(`${target}${call.path}`, { method: request.method ?? 'GET', headers, body: call.body })
  const body = await answer.text()
  if (lose) response.destroy()
  else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body)
}
