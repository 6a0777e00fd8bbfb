import { FrontdeskError } from './frontdesk-error.ts'
import { readAnswer } from './read-answer.ts'
import type { Procedure, Wire } from './wire.ts'

export type ClientSettings = {
  /** Where Frontdesk runs, e.g. `https://desk.example.com`. */
  url: string | URL
  /** A secret API key, `fd_key_…`. Keep it on your server: whoever has it can do whatever its scopes allow. */
  key: string
  /** How long a call may take in all, further tries included. 10 000 when left out. */
  timeoutMs?: number | undefined
  /**
   * How long to wait before each further try of a call that got no answer or `unavailable`: `[200, 1000]` when left out, so
   * three tries in all; `[]` for one. Every call is safe to repeat: reading changes nothing, a booking
   * and its new time repeat their nonce, and what is cancelled stays cancelled.
   */
  retryPausesMs?: readonly number[] | undefined
}

export type CallOptions = {
  /** Instead of the client's own. */
  timeoutMs?: number | undefined
  /** Ends the call when you say so; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

export type Caller = <P extends Procedure>(
  procedure: P,
  input: Wire[P]['input'],
  options: CallOptions | undefined,
) => Promise<Wire[P]['output']>

export function createCaller(settings: ClientSettings): Caller {
  const endpoint = endpointOf(settings.url)
  const headers = { authorization: `Bearer ${checkedKey(settings.key)}`, 'content-type': 'application/json' }
  const pausesMs = settings.retryPausesMs ?? [200, 1000]

  return async <P extends Procedure>(procedure: P, input: Wire[P]['input'], options: CallOptions = {}) => {
    const deadline = AbortSignal.timeout(options.timeoutMs ?? settings.timeoutMs ?? 10_000)
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    const request = { method: 'POST', headers, body: JSON.stringify(input), redirect: 'manual', signal } as const
    try {
      const data = await tryUntilAnswered(pausesMs, signal, () => send(procedure, `${endpoint}/${procedure}`, request))
      return data as Wire[P]['output'] // the server holds its answers to a strict schema, and types.test-d.ts the type to that
    } catch (error) {
      if (deadline.aborted && error === deadline.reason)
        throw new FrontdeskError({ code: 'timeout', procedure, cause: error })
      throw error
    }
  }
}

async function send(procedure: string, url: string, request: RequestInit & { signal: AbortSignal }): Promise<unknown> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, request)
    text = await response.text()
  } catch (cause) {
    request.signal.throwIfAborted()
    throw new FrontdeskError({ code: 'network', procedure, cause })
  }
  return readAnswer(procedure, response, text)
}

async function tryUntilAnswered<T>(
  pausesMs: readonly number[],
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof FrontdeskError && (error.code === 'network' || error.code === 'unavailable'))) throw error
      await pause(pauseMs, signal)
    }
  }
  return await attempt()
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }, ms)
    signal.addEventListener('abort', giveUp, { once: true })
  })
}

function endpointOf(url: string | URL): string {
  const { protocol, origin, pathname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('url must begin with https:// or http://')
  return `${origin}${pathname.replace(/\/+$/, '')}/api/integration`
}

/** Checked here because fetch would quote a malformed header, and so the key, in its error. */
function checkedKey(key: string): string {
  if (!/^fd_key_[\w.-]+$/.test(key)) throw new TypeError('key must be an API key: fd_key_…')
  return key
}
