/** A call that nobody's hand is behind does not count as somebody being there, so the session may end by itself. */
const presentMs = 60_000

let lastSignOfLife = 0

for (const event of ['pointerdown', 'keydown', 'focusin', 'wheel', 'touchstart']) {
  addEventListener(event, () => (lastSignOfLife = performance.now()), { capture: true, passive: true })
}

/** The page is open, and nobody has touched it for a while. */
export function isUnattended(): boolean {
  return performance.now() - lastSignOfLife > presentMs
}
