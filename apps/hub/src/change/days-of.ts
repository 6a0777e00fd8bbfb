import type { OwnSlot as Slot } from '../api/trpc.ts'

export type Day = { key: string; slots: readonly Slot[] }

/** Slots under the calendar days of a zone, in the order of time. */
export function daysOf(slots: readonly Slot[], zone: string): Day[] {
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const inOrder = slots.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const byDay = Map.groupBy(inOrder, ({ startsAt }) => isoDay.format(new Date(startsAt)))
  return [...byDay].map(([key, ofDay]) => ({ key, slots: ofDay }))
}

export type Labelled = { slot: Slot; label: string }

/** When clocks go back, an hour comes twice: only then a label says which of the two it is. */
export function labelled(slots: readonly Slot[], zone: string, locale: string): Labelled[] {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  const exact = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'shortOffset',
  })
  const labels = slots.map(({ startsAt }) => clock.format(new Date(startsAt)))
  return slots.map((slot, at) => {
    const label = labels[at] ?? ''
    const isTwice = labels.indexOf(label) !== labels.lastIndexOf(label)
    return { slot, label: isTwice ? exact.format(new Date(slot.startsAt)) : label }
  })
}
