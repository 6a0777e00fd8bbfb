import { type Clock, createClock } from './clock.ts'
import { hourCycleOf } from './locale.ts'
import { visitorZone } from './zones.ts'

/** How this visitor is used to reading numbers and times, and the same clock on the business's wall. */
export type Habits = { locale: string; clock: Clock; businessClock: Clock }

export function readHabits(businessZone: string, locale: string): Habits {
  const habit = { locale, hourCycle: hourCycleOf(navigator.language), now: Date.now }
  return {
    locale,
    clock: createClock({ ...habit, zone: visitorZone(businessZone) }),
    businessClock: createClock({ ...habit, zone: businessZone }),
  }
}
