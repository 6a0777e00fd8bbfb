import { type Estimate, estimate, interval } from './statistics.ts'

/** Measures so many more pairs and gives their differences, second arm minus first, in microseconds. */
export type MorePairs = (count: number) => Promise<number[]>
export type Verdict = { equal: boolean; estimate: Estimate }
export type Gate = {
  name: string
  /** The delay, in microseconds, that the calibration puts into one arm and that this gate must find. */
  injectedUs: number
  judge(more: MorePairs, limits: GateLimits): Promise<Verdict>
}
export type GateLimits = { toleranceUs: number; pairs: number }

/** Alarms only when a suspicion is confirmed on fresh measurements: quick, and quiet where there is nothing. */
export const quickGate: Gate = {
  name: 'quick',
  injectedUs: 100,
  async judge(more, { pairs }) {
    const first = estimate(await more(Math.min(pairs, 500)))
    if (Math.abs(first.t) <= 3.29) return { equal: true, estimate: first }
    const second = estimate(await more(Math.min(pairs, 2_000)))
    const confirmed = Math.abs(second.t) > 4 && Math.sign(second.t) === Math.sign(first.t)
    return { equal: !confirmed, estimate: second }
  },
}

/** Equal only when the whole interval is within the tolerance; goes on measuring while that is undecided. */
export const fullGate: Gate = {
  name: 'full',
  injectedUs: 25,
  async judge(more, { toleranceUs, pairs }) {
    const differences = await more(pairs)
    for (;;) {
      const found = estimate(differences)
      const { low, high } = interval(found)
      if (low > -toleranceUs && high < toleranceUs) return { equal: true, estimate: found }
      const outside = low > toleranceUs || high < -toleranceUs
      if (outside || differences.length >= 4 * pairs) return { equal: false, estimate: found }
      differences.push(...(await more(pairs)))
    }
  },
}

/** Whether the estimate sees a delay at all: nothing is outside its interval. */
export function sees(found: Estimate): boolean {
  return interval(found).low > 0
}
