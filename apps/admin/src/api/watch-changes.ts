import { client } from './trpc.ts'

export interface Change {
  what: 'conversation' | 'booking' | 'project' | 'typing'
}

interface Watcher {
  onUp: () => void
  onDown: () => void
  /** The stream was refused or broken off for good: the next attempt comes after a pause. */
  onFailed: () => void
  onChange: (change: Change) => void
  /** Whose typing is told. */
  conversationId?: string | undefined
}

const firstPauseMs = 1_000
const longestPauseMs = 30_000

/** One stream of wake-ups, begun again whatever ends it. Returns how to stop. */
export function watchChanges(watcher: Watcher, conversationId?: string): () => void {
  const stop = new AbortController()
  void keepListening({ ...watcher, conversationId }, stop.signal)
  return () => stop.abort()
}

async function keepListening(watcher: Watcher, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs
  const onUp = (): void => {
    pauseMs = firstPauseMs
    watcher.onUp()
  }
  while (true) {
    await listen({ ...watcher, onUp }, signal)
    if (signal.aborted) return
    watcher.onDown()
    watcher.onFailed()
    await pause(pauseMs, signal)
    if (signal.aborted) return
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
}

/** Until the stream ends. A lost connection does not end it: that comes back by itself. */
function listen(watcher: Watcher, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stream = client.live.changes.subscribe(
      { conversationId: watcher.conversationId },
      {
        onData: ({ data }) => watcher.onChange(data),
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'pending') watcher.onUp()
          // Without an error it is the first attempt.
          if (state === 'connecting' && error) watcher.onDown()
        },
        onError: () => resolve(),
        onComplete: () => resolve(),
      },
    )
    signal.addEventListener('abort', () => stream.unsubscribe(), { once: true })
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', go)
    window.addEventListener('online', go)
    function go(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', go)
      window.removeEventListener('online', go)
      resolve()
    }
  })
}
