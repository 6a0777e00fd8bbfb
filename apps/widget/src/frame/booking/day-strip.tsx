import { type ReactNode, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import type { Day } from '../time/group-days.ts'
import { SteadyButton } from '../steady-button.tsx'
import { bookingWords } from '../words.ts'
import type { Slots } from './use-slots.ts'

const perPage = 5

type Props = { days: readonly Day[]; chosen: Day; onChoose: (key: string) => void; found: Slots }

/** The next days that have something free, a handful at a time. */
export function DayStrip({ days, chosen, onChoose, found }: Props): ReactNode {
  const { clock } = useDesk()
  const [from, setFrom] = useState(0)
  const page = days.slice(from, from + perPage)
  const isLast = from + perPage >= days.length
  const firstOf = (day: Day | undefined) => day?.slots[0]?.startsAt ?? ''

  function onMore(): void {
    // The next days are there already, but what follows them is not: it comes while they are read.
    if (from + 2 * perPage >= days.length) found.more()
    if (!isLast) turnTo(from + perPage)
  }

  /** With its first day chosen: the times below are always of a day one sees. */
  function turnTo(index: number): void {
    setFrom(index)
    const [first] = days.slice(index)
    if (first) onChoose(first.key)
  }

  return (
    <div className="days">
      <div className="days-head">
        <SteadyButton
          className="icon-button"
          aria-label={bookingWords.times.earlier}
          isOff={from === 0}
          onPress={() => turnTo(Math.max(0, from - perPage))}
        >
          <AnyIcon name="back" />
        </SteadyButton>
        <p aria-live="polite">{clock.months(firstOf(page[0]), firstOf(page.at(-1)))}</p>
        <SteadyButton
          className="icon-button"
          aria-label={bookingWords.times.more}
          aria-busy={found.isLoading}
          isOff={isLast && found.nextFrom === undefined}
          onPress={onMore}
        >
          <AnyIcon name="forward" />
        </SteadyButton>
      </div>
      <div role="group" aria-label={bookingWords.times.days} className="days-row">
        {page.map((day) => (
          <button
            key={day.key}
            type="button"
            className="day"
            aria-pressed={day === chosen}
            onClick={() => onChoose(day.key)}
          >
            <span aria-hidden="true">{clock.weekday(firstOf(day))}</span>
            <strong aria-hidden="true">{clock.dayOfMonth(firstOf(day))}</strong>
            <span className="sr-only">{clock.day(firstOf(day))}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
