import { once } from 'node:events'
import { type IncomingMessage, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { Target } from './targets.ts'

/** A server with the very hole that is looked for: a scanner that does not find it has not looked. */
export async function startControl(ownerUrl: string): Promise<{ target: Target } & AsyncDisposable> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 })
  const server = createServer((request, response) => {
    answer(pool, request).then(
      (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ found })),
      () => response.writeHead(500).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const head = ['POST /find HTTP/1.1', `host: ${host}`, 'content-type: application/json']
  return {
    target: { name: 'control', status: 200, request: [...head, '', '{"name":"scan","limit":1}'].join('\r\n') },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pool.end()
    },
  }
}

async function answer(pool: pg.Pool, request: IncomingMessage): Promise<boolean> {
  const { name }: { name?: unknown } = JSON.parse(await text(request))
  const { rows } = await pool.query(`select 1 from pg_class where relname = '${String(name)}'`)
  return rows.length > 0
}
