export type Following = {
  /** Connects at once if it is waiting to try again. */
  hurry(): void
  stop(): void
}
type Watcher<T> = { onData(item: T): void; onUp(): void; onDown(): void }
export type FollowDeps<T> = {
  subscribe(watcher: Watcher<T>): () => void
  onItem(item: T): void
  /** Connected, for the first time or again: whoever asks now misses nothing. */
  onUp(): void
}

const delaysMs = [1000, 2000, 5000, 10_000, 20_000]

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
    stopStream = subscribe({
      onData: onItem,
      onUp() {
        failures = 0
        onUp()
      },
      onDown() {
        if (isOver || isStopped) return
        isOver = true
        stopStream()
        timer = setTimeout(connect, delaysMs[Math.min(failures++, delaysMs.length - 1)])
      },
    })
  }
}
