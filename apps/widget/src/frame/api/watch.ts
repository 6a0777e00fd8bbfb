import { CallError, readAnswer } from './call.ts'
import { readEvents } from './read-events.ts'

/** Hears of a stream: that it is there, what comes, and, once, that it is over. */
export type Watcher = {
  onStarted?(): void
  onData?(item: { id: string | undefined; data: unknown }): void
  onComplete?(): void
  onError?(error: unknown): void
}

/** The server says something every 15 seconds. */
const silenceMs = 40_000

/** Reads a subscription until it ends, fails or falls silent. Whoever wants it back asks again. */
export function watch(
  open: (signal: AbortSignal) => Promise<Response>,
  { onStarted, onData, onComplete, onError }: Watcher,
): { unsubscribe(): void } {
  const life = new AbortController()
  let isWanted = true
  let timer: ReturnType<typeof setTimeout>
  void run()
  return { unsubscribe: () => end(() => {}) }

  async function run(): Promise<void> {
    try {
      heard()
      const response = await open(life.signal)
      if (!response.ok || !response.body) throw new CallError(response, (await readAnswer(response)).error?.data)
      await readEvents(response.body, ({ event, id, data }) => {
        if (!isWanted) return
        heard()
        if (event === 'connected') onStarted?.()
        else if (event === 'serialized-error') end(() => onError?.(new CallError(response)))
        else if (event === 'message') onData?.({ id, data: JSON.parse(data) })
      })
      end(() => onComplete?.())
    } catch (error) {
      end(() => onError?.(error))
    }
  }

  function heard(): void {
    clearTimeout(timer)
    timer = setTimeout(() => end(() => onError?.(new CallError())), silenceMs)
  }

  function end(tell: () => void): void {
    clearTimeout(timer)
    if (!isWanted) return
    isWanted = false
    life.abort()
    tell()
  }
}
