const tickMs = 2_000
/** A clock that is this late has stood still: timers of a page in view are late by much less. */
const lateMs = 10_000

/** Beats while the page is there, and says so when it comes back from a sleep in which nothing ran. */
export function noticeSleep({ onBeat, onWake }: { onBeat(): void; onWake(): void }): void {
  let last = Date.now()
  const look = (): void => {
    const now = Date.now()
    const isLate = now - last > lateMs
    last = now
    if (isLate && document.visibilityState === 'visible') onWake()
  }
  setInterval(() => {
    look()
    onBeat()
  }, tickMs)
  document.addEventListener('visibilitychange', look)
}
