import { Resolver } from 'node:dns/promises'
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type LookupFunction, isIP } from 'node:net'
import { OutsideError } from './outside-error.ts'
import { hostOf, isStandIn, readOutsideUrl } from './outside-url.ts'
import { isPublicAddress } from './public-address.ts'

/** How long a call may take, from the name to the last byte of the answer. */
const usualDeadlineMs = 10_000

type Header = 'accept' | 'content-type' | 'if-none-match' | 'if-modified-since'

export type OutsideCall = {
  /** As the tenant typed it. */
  unverifiedUrl: string
  method: 'GET' | 'POST'
  headers?: Partial<Record<Header, string>>
  body?: string
  /** An answer with more than this is given up on. */
  mostBytes: number
}
export type OutsideAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
/** Throws an OutsideError, and nothing else. */
export type CallOutside = (call: OutsideCall) => Promise<OutsideAnswer>

export type OutsideTerms = {
  /** `host:port` on this machine that may be called in the clear; for tests and while developing. */
  standIns?: readonly string[]
  deadlineMs?: number
  /** Every address of a name. */
  resolve?: (name: string, signal: AbortSignal) => Promise<string[]>
}

/**
 * The one way to call an address that a tenant typed (call-outside.test.ts): a name is resolved once, every address of it has
 * to be public, and the connection goes to what was looked at and nowhere else, so that a name that means something else a
 * moment later gains nothing. Nobody is followed to where an answer points; no cookie, no login, no kept connection.
 */
export function openOutside({
  standIns = [],
  deadlineMs = usualDeadlineMs,
  resolve = lookUp,
}: OutsideTerms): CallOutside {
  return async ({ unverifiedUrl, ...call }) => {
    const signal = AbortSignal.timeout(deadlineMs)
    const url = readOutsideUrl(unverifiedUrl, standIns)
    if (!url) throw new OutsideError('bad_address')
    const mayCall = isStandIn(url, standIns) ? isThisMachine : isPublicAddress
    try {
      const host = hostOf(url)
      const addresses = isIP(host) ? [host] : await inTime(resolve(host, signal), signal)
      if (addresses.length === 0 || !addresses.every(mayCall)) throw new OutsideError('bad_address')
      return await exchange({ ...call, url, lookup: pinnedTo(addresses), signal })
    } catch (cause) {
      if (cause instanceof OutsideError) throw cause
      throw new OutsideError(signal.aborted ? 'too_slow' : problemOf(cause), { cause })
    }
  }
}

type PinnedCall = Omit<OutsideCall, 'unverifiedUrl'> & { url: URL; lookup: LookupFunction; signal: AbortSignal }

async function exchange({ url, method, headers, body, mostBytes, lookup, signal }: PinnedCall): Promise<OutsideAnswer> {
  const call = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method,
    lookup,
    signal,
    agent: false,
    headers: {
      ...headers,
      'user-agent': 'Frontdesk',
      // A few compressed bytes can hold gigabytes.
      'accept-encoding': 'identity',
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    },
  })
  call.on('error', () => {}) // a second one, of a connection that was let go of, is nobody's
  call.end(body)
  try {
    const answer = await answerOf(call)
    const status = answer.statusCode ?? 0
    if (status >= 300 && status < 400 && status !== 304) throw new OutsideError('redirected')
    if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') throw new OutsideError('unreadable')
    return { status, headers: answer.headers, body: await bodyOf(answer, mostBytes) }
  } finally {
    call.destroy()
  }
}

async function answerOf(call: ClientRequest): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    call.once('response', resolve).once('error', reject)
    // Who answers with another protocol is not listened to.
    call.once('upgrade', (_answer, socket) => {
      socket.destroy()
      reject(new OutsideError('unreadable'))
    })
  })
}

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw new OutsideError('too_large')
  const chunks: Buffer[] = []
  let bytes = 0
  const read: AsyncIterable<Buffer> = answer // no encoding is set, so chunks are bytes
  for await (const chunk of read) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new OutsideError('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Tells the socket the addresses that were looked at, however often it asks. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all }, callback) => {
    if (all) callback(null, known)
    else callback(null, known[0]?.address ?? '', known[0]?.family)
  }
}

/** Asks name servers only: neither this machine's own list of names, nor its domain's short ones. */
async function lookUp(name: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_500, tries: 2 })
  signal.addEventListener('abort', () => resolver.cancel(), { once: true })
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const giveUp = () => reject(signal.reason)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

function isThisMachine(address: string): boolean {
  return address === '127.0.0.1' || address === '::1'
}

function problemOf(cause: unknown): 'untrusted' | 'unreadable' | 'unreachable' {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  if (/CERT|SIGNATURE|ALTNAME/.test(code)) return 'untrusted'
  return code.startsWith('HPE_') ? 'unreadable' : 'unreachable'
}
