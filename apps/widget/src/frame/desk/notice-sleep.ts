const tickMs = 2_000
/** A clock that is this late has stood still: timers of a page in view are late by much less. */
const lateMs = 10_000

/** Says when the page comes back from a sleep in which nothing ran: the device's, or its own. */
export function noticeSleep(onWake: () => void): void {
  let last = Date.now()
  const look = (): void => {
    const now = Date.now()
    const isLate = now - last > lateMs
    last = now
    if (isLate && document.visibilityState === 'visible') onWake()
  }
  setInterval(look, tickMs)
  document.addEventListener('visibilitychange', look)
  // Frozen by the browser, for however long. https://wicg.github.io/page-lifecycle/
  document.addEventListener('resume', onWake)
  addEventListener('pageshow', ({ persisted }) => persisted && onWake())
}
