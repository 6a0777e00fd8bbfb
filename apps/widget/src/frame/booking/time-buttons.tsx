import type { ReactNode } from 'react'
import type { Slot } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { type Day, type LabelledSlot, labelSlots } from '../time/group-days.ts'
import { bookingWords } from '../words.ts'

/** More than this is easier to read in parts. */
const manySlots = 6

type Props = { day: Day; onChoose: (slot: Slot) => void }

export function TimeButtons({ day, onChoose }: Props): ReactNode {
  const { clock } = useDesk()
  const labelled = labelSlots(day.slots, clock)
  const parts =
    labelled.length > manySlots ? byPartOfDay(labelled, clock.hour) : [{ title: undefined, slots: labelled }]
  return (
    <div
      role="group"
      aria-label={bookingWords.times.timesOn({ day: clock.day(day.slots[0]?.startsAt ?? '') })}
      className="times"
    >
      {parts.map(({ title, slots }) => (
        <div key={title}>
          {title && <p className="times-part">{title}</p>}
          <div className="times-grid">
            {slots.map(({ slot, label }) => (
              <button key={slot.startsAt} type="button" className="time" onClick={() => onChoose(slot)}>
                {label}
                {slot.seatsLeft !== null && <small> {bookingWords.times.seatsLeft({ count: slot.seatsLeft })}</small>}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function byPartOfDay(slots: LabelledSlot[], hourOf: (instant: string) => number) {
  const { morning, afternoon, evening } = bookingWords.times
  const partOf = (hour: number) => (hour < 12 ? morning : hour < 18 ? afternoon : evening)
  return [morning, afternoon, evening]
    .map((title) => ({ title, slots: slots.filter(({ slot }) => partOf(hourOf(slot.startsAt)) === title) }))
    .filter((part) => part.slots.length > 0)
}
