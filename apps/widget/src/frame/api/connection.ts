import { type Store, createStore } from '../desk/store.ts'

type Fetch = typeof globalThis.fetch
type OnReturn = (isAnew: boolean) => void
export type Connection = {
  isOnline: Store<boolean>
  fetch: Fetch
  /**
   * The server can be reached again, or the device was asleep: the moment to try again whatever got no answer. `isAnew`: what
   * seems to be open may have died without a word. Gives back how to stop listening.
   */
  onReturn(listener: OnReturn): () => void
  /** Resolves at the next return. */
  returned(): Promise<void>
  /** The device was asleep. */
  wake(): void
}

const patienceMs = 20_000
/** A large file over a poor line. */
const patienceForFilesMs = 180_000
/** After this long a connection counts as steady, and is looked for in haste when it goes again. */
const steadyMs = 10_000

/** Knows whether the server can be reached, from what the browser says and from what becomes of requests. */
export function watchConnection(fetch: Fetch): Connection {
  const isOnline = createStore(navigator.onLine)
  const listeners = new Set<OnReturn>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let looks = 0
  let losses = 0
  let foundAt = 0
  addEventListener('online', () => wake())
  addEventListener('offline', lost)

  return {
    isOnline,
    async fetch(input, init = {}) {
      const before = losses
      try {
        const response = await fetch(input, { ...init, signal: deadlineFor(input, init) })
        if (isOfSomethingElse(response)) throw new Error('nobody behind the gateway')
        // What was asked before the connection went says nothing of it now.
        if (!isOnline.get() && before === losses) back(false)
        return response
      } catch (error) {
        if (!init.signal?.aborted) lost()
        throw error
      }
    },
    onReturn,
    returned: () =>
      new Promise((resolve) => {
        const stop = onReturn(() => {
          stop()
          resolve()
        })
      }),
    wake,
  }

  function onReturn(listener: OnReturn): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function wake(): void {
    back(true)
  }

  function back(isAnew: boolean): void {
    clearTimeout(timer)
    timer = undefined
    foundAt = Date.now()
    isOnline.set(true)
    const all = [...listeners]
    for (const listener of all) listener(isAnew)
  }

  function lost(): void {
    if (isOnline.get()) {
      losses++
      if (Date.now() - foundAt > steadyMs) looks = 0
    }
    isOnline.set(false)
    timer ??= setTimeout(() => void look(), pauseMs(looks++))
  }

  /** Not every request comes again by itself, so that none of them finds out. Without a network, the browser says when there is one. */
  async function look(): Promise<void> {
    timer = undefined
    const isThere = navigator.onLine && (await isReady(fetch))
    if (isOnline.get()) return
    if (isThere) back(false)
    else lost()
  }
}

/** Soon for as long as a server takes to start anew, then with patience; and not all of its visitors at once. */
function pauseMs(looks: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
  return (looks < 30 ? 800 : looks < 100 ? 1_600 : 10_000) * (1 + random / 512)
}

async function isReady(fetch: Fetch): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })).ok
  } catch {
    return false
  }
}

/** What stands before the server says so when the server is not there. */
function isOfSomethingElse({ status, headers }: Response): boolean {
  return status >= 502 && status <= 504 && !headers.get('content-type')?.startsWith('application/json')
}

/** A call that hangs is a lost one. A stream is meant to stay open. */
function deadlineFor(input: RequestInfo | URL, { headers, signal }: RequestInit): AbortSignal | null {
  if (new Headers(headers).get('accept') === 'text/event-stream') return signal ?? null
  const isFile = typeof input === 'string' && input.startsWith('/files/')
  const deadline = AbortSignal.timeout(isFile ? patienceForFilesMs : patienceMs)
  return signal ? AbortSignal.any([signal, deadline]) : deadline
}
