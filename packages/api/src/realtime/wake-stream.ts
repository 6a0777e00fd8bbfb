import type { Wakeups } from './wakeups.ts'

/** However quiet it is, a reader looks again after this: a wake-up may have been lost. */
const lookAgainMs = 20_000

/** Ends a step of waiting when any of the topics wakes, when it is time to look anyway, or when the caller is gone. */
export function watch(wakeups: Wakeups, topics: readonly string[], signal: AbortSignal) {
  let woken = true // the first look is at once
  let wake: () => void = () => {}
  const onWake = () => {
    woken = true
    wake()
  }
  const stops = topics.map((topic) => wakeups.subscribe(topic, onWake))
  signal.addEventListener('abort', onWake, { once: true })
  return {
    /** False when it is over. */
    async next(): Promise<boolean> {
      if (!woken && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, lookAgainMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      woken = false
      return !signal.aborted
    },
    [Symbol.dispose](): void {
      for (const stop of stops) stop()
      signal.removeEventListener('abort', onWake)
      wake()
    },
  }
}
