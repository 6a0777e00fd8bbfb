import { randomBytes } from 'node:crypto'
import type { Deps } from './deps.ts'
import type { Seen } from '../watch/note.ts'
import type { ErrorCode } from './error-table.ts'

/** One call as it came in: nothing in here is proven yet. */
export type RequestContext = {
  deps: Deps
  requestId: string
  /** Where it came from, as limits count it: an IPv4 address, or the first half of an IPv6 one. */
  source: string
  bearer: string | undefined
  /** Told apart by it is nobody; people know their device by it. */
  userAgent: string | undefined
  cookies: ReadonlyMap<string, string>
  responseHeaders: Headers
  /** The page asked by itself, with nobody there: it only ever lets a session end sooner. */
  unattended: boolean
  /** Ends when the caller goes away. */
  signal: AbortSignal
  /** Why a stream did not even begin: tRPC would say so inside a stream, with status 200. */
  stream: { refusal?: ErrorCode }
  /** Filled in on the way, for whoever takes note of a refusal. */
  seen: Seen
}

/** Fixed length, so that the answer's size says nothing. */
export function newRequestId(): string {
  return `req_${randomBytes(12).toString('hex')}`
}

export function readCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return cookies
}

export function readBearer(header: string | null | undefined): string | undefined {
  return /^Bearer (\S+)$/.exec(header ?? '')?.[1]
}
