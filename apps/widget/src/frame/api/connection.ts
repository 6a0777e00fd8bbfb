import { type Store, createStore } from '../desk/store.ts'

type Fetch = typeof globalThis.fetch
export type Connection = { isOnline: Store<boolean>; fetch: Fetch }

const patienceMs = 20_000
/** A large file over a poor line. */
const patienceForFilesMs = 180_000

/** Knows whether the server can be reached, from what the browser says and from what becomes of requests. */
export function watchConnection(fetch: Fetch): Connection {
  const isOnline = createStore(navigator.onLine)
  addEventListener('online', () => isOnline.set(true))
  addEventListener('offline', () => isOnline.set(false))
  return {
    isOnline,
    async fetch(input, init = {}) {
      try {
        const response = await fetch(input, { ...init, signal: deadlineFor(input, init) })
        isOnline.set(true)
        return response
      } catch (error) {
        if (!init.signal?.aborted) isOnline.set(false)
        throw error
      }
    },
  }
}

/** A call that hangs is a lost one. A stream is meant to stay open. */
function deadlineFor(input: RequestInfo | URL, { headers, signal }: RequestInit): AbortSignal | null {
  if (new Headers(headers).get('accept') === 'text/event-stream') return signal ?? null
  const isFile = typeof input === 'string' && input.startsWith('/files/')
  const deadline = AbortSignal.timeout(isFile ? patienceForFilesMs : patienceMs)
  return signal ? AbortSignal.any([signal, deadline]) : deadline
}
