export type Following = {
  /** Connects at once if it is waiting to try again. */
  hurry(): void
  /** Connects anew: what seems to be connected may have died while the device slept. */
  restart(): void
  stop(): void
}
type Watcher<T> = {
  onData(item: T): void
  onUp(): void
  /** `waitMs`: not again before that. */
  onDown(waitMs?: number): void
}
export type FollowDeps<T> = {
  subscribe(watcher: Watcher<T>): () => void
  onItem(item: T): void
  /** Connected, for the first time or again: whoever asks now misses nothing. */
  onUp(): void
}

/** Soon again for as long as a server takes to start anew, then with patience. */
const delaysMs = [500, 1000, ...Array<number>(10).fill(2000), 5000, 10_000, 20_000]

/** Keeps a live stream open: whatever ends it, it is opened again, after longer and longer pauses. */
export function follow<T>({ subscribe, onItem, onUp }: FollowDeps<T>): Following {
  let stopStream = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isStopped = false
  connect()

  return {
    hurry() {
      if (timer !== undefined) connect()
    },
    restart() {
      stopStream()
      connect()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      stopStream()
    },
  }

  function connect(): void {
    clearTimeout(timer)
    timer = undefined
    let isOver = false
    const stop = subscribe({
      onData: onItem,
      onUp() {
        if (isOver) return
        failures = 0
        onUp()
      },
      onDown(waitMs = 0) {
        if (isOver || isStopped) return
        stopStream()
        timer = setTimeout(connect, Math.max(waitMs, delaysMs[Math.min(failures++, delaysMs.length - 1)] ?? 0))
      },
    })
    stopStream = () => {
      isOver = true
      stop()
    }
  }
}
