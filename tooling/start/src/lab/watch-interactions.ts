/** One interaction: from the press to the next picture. */
export type Interaction = { name: string; durationMs: number }

/** Runs in every frame, before anything of the page does. https://web.dev/articles/inp */
export const watchInteractions = `{
  const slowest = (window.interactions = new Map())
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration } of list.getEntries()) {
      if (!interactionId || duration <= (slowest.get(interactionId)?.durationMs ?? 0)) continue
      slowest.set(interactionId, { name, durationMs: duration })
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 })
}`

/** What it saw, told by the frame itself. */
export const seenInteractions = '[...(window.interactions?.values() ?? [])]'

/** The slowest; of more than fifty the slowest but one, and so on. */
export function inpOf(all: readonly Interaction[]): number {
  const slowFirst = all.map(({ durationMs }) => durationMs).toSorted((a, b) => b - a)
  return slowFirst[Math.floor(all.length / 50)] ?? 0
}
