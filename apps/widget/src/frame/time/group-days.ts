import type { Slot } from '../api/wire.ts'
import type { Clock } from './clock.ts'
import { shortOffset } from './zones.ts'

export type Day = { key: string; slots: readonly Slot[] }
export type LabelledSlot = { slot: Slot; label: string }

/** Slots under the reader's own calendar days, both in their order. */
export function groupDays(slots: readonly Slot[], clock: Pick<Clock, 'dayKey'>): Day[] {
  const days = new Map<string, Slot[]>()
  const inOrder = slots.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  for (const slot of inOrder) {
    const key = clock.dayKey(slot.startsAt)
    const day = days.get(key)
    if (day) day.push(slot)
    else days.set(key, [slot])
  }
  return [...days].map(([key, daySlots]) => ({ key, slots: daySlots }))
}

/** When clocks go back, an hour comes twice: only then the label says which of the two it is. */
export function labelSlots(slots: readonly Slot[], clock: Pick<Clock, 'time' | 'zone'>): LabelledSlot[] {
  const labels = slots.map(({ startsAt }) => clock.time(startsAt))
  return slots.map((slot, at) => {
    const label = labels[at] ?? ''
    const isTwice = labels.indexOf(label) !== labels.lastIndexOf(label)
    return { slot, label: isTwice ? `${label} ${shortOffset(clock.zone, Date.parse(slot.startsAt))}` : label }
  })
}
