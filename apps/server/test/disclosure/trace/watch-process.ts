import crypto from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { syncBuiltinESMExports } from 'node:module'

/** What a call did inside the process and towards others. */
export type ProcessWork = { hashes: string[]; outbound: string[] }
export type ProcessWatch = Disposable & { take(): ProcessWork }

let work: ProcessWork = { hashes: [], outbound: [] }

// Modules take the function with them when they are loaded, so this one has to be loaded before any of the server's.
const slowHash = crypto.argon2
crypto.argon2 = ((...args: Parameters<typeof slowHash>) => {
  const [algorithm, { parallelism, memory, passes, tagLength, nonce }] = args
  const length = Buffer.from(nonce as Uint8Array).length // a Buffer, where the hasher makes it
  work.hashes.push(`${algorithm} p=${parallelism} m=${memory} t=${passes} tag=${tagLength} nonce=${length}`)
  slowHash(...args)
}) as typeof slowHash
syncBuiltinESMExports()

/** Sees every slow hash with its parameters, and every request that leaves for anybody but this very server. */
export function watchProcess(ownHosts: readonly string[]): ProcessWatch {
  const left = (host: string, what: string) => {
    if (!ownHosts.includes(host)) work.outbound.push(what)
  }
  const byHttp = (message: unknown) => {
    const { request } = message as {
      request: { host: string; method: string; path: string; getHeader(name: string): unknown }
    }
    left(String(request.getHeader('host')), `${request.method} ${request.host}`)
  }
  const byFetch = (message: unknown) => {
    const { request } = message as { request: { origin: string; method: string } }
    left(new URL(request.origin).host, `${request.method} ${request.origin}`)
  }
  subscribe('http.client.request.start', byHttp)
  subscribe('undici:request:create', byFetch)
  return {
    take() {
      const taken = work
      work = { hashes: [], outbound: [] }
      return taken
    },
    [Symbol.dispose]() {
      unsubscribe('http.client.request.start', byHttp)
      unsubscribe('undici:request:create', byFetch)
    },
  }
}
