import type { Window } from './open-windows.ts'
import type { Instant, Offer } from './types.ts'
import { MINUTE } from './units.ts'
import type { WallClock } from './wall-clock.ts'

/** Where appointments may start within a window. */
export type Grid = {
  firstFrom(window: Window, instant: Instant): Instant
  after(start: Instant): Instant
}

/**
 * Every interval from the window's start. With an alignment, the window's start and every step from there move on to
 * the next multiple on the clock.
 */
export function gridOf({ intervalMinutes, alignMinutes }: Offer, clock: WallClock): Grid {
  const interval = intervalMinutes * MINUTE
  if (alignMinutes === null) {
    return {
      firstFrom: ({ gridStart }, instant) =>
        gridStart + Math.max(0, Math.ceil((instant - gridStart) / interval)) * interval,
      after: (start) => start + interval,
    }
  }
  const step = alignMinutes * MINUTE
  const after = (start: Instant) => clock.alignedFrom(start + interval, step)
  return {
    after,
    firstFrom({ gridStart }, instant) {
      let start = clock.alignedFrom(gridStart, step)
      while (start < instant) start = after(start)
      return start
    },
  }
}
