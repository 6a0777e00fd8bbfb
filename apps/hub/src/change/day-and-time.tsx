import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { OwnSlot } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { moving } from './change-words.ts'
import { labelled, type Day } from './days-of.ts'

const perPage = 4

export interface DayAndTimeProps {
  days: readonly Day[]
  zone: string
  chosen: string | undefined
  onChoose: (slot: OwnSlot) => void
  /** Fetches what follows; undefined where nothing does. */
  onMore: (() => void) | undefined
}

/** The days that have something free, a handful at a time, and the times of one of them. */
export function DayAndTime({ days, zone, chosen, onChoose, onMore }: DayAndTimeProps): ReactNode {
  const [from, setFrom] = useState(0)
  const [key, setKey] = useState<string>()
  const page = days.slice(from, from + perPage)
  const day = days.find((one) => one.key === key) ?? page[0]
  const isLast = from + perPage >= days.length
  const dayName = (one: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(one.slots[0]?.startsAt ?? 0))

  /** With its first day chosen: the times below are always of a day one sees. */
  function turnTo(index: number): void {
    // What follows comes while this is being read.
    if (index + 2 * perPage >= days.length) onMore?.()
    setFrom(Math.min(index, Math.max(0, days.length - 1)))
    setKey(days[index]?.key)
  }

  if (!day) return null
  return (
    <>
      <div className="flex items-center gap-2">
        <IconButton
          icon={ChevronLeft}
          label={moving.earlier}
          isDisabled={from === 0}
          onPress={() => turnTo(Math.max(0, from - perPage))}
        />
        <div role="group" aria-label={moving.days} className="grid min-w-0 flex-1 grid-cols-4 gap-2">
          {page.map((one) => (
            <Button
              key={one.key}
              variant={one === day ? 'primary' : 'secondary'}
              aria-pressed={one === day}
              onPress={() => setKey(one.key)}
              className="h-17! flex-col gap-0! px-1!"
            >
              <span aria-hidden className="text-xs font-normal">
                {dayName(one, { weekday: 'short' })}
              </span>
              <span aria-hidden className="text-base">
                {dayName(one, { day: 'numeric' })}
              </span>
              <span aria-hidden className="text-xs font-normal">
                {dayName(one, { month: 'short' })}
              </span>
              <span className="sr-only">{dayName(one, { weekday: 'long', day: 'numeric', month: 'long' })}</span>
            </Button>
          ))}
        </div>
        <IconButton
          icon={ChevronRight}
          label={moving.later}
          isDisabled={isLast && !onMore}
          onPress={() => turnTo(isLast ? from : from + perPage)}
        />
      </div>
      <div
        role="group"
        aria-label={moving.timesOn(dayName(day, { weekday: 'long', day: 'numeric', month: 'long' }))}
        className="mt-4 grid grid-cols-3 gap-2 sm:grid-cols-4"
      >
        {labelled(day.slots, zone, locale).map(({ slot, label }) => (
          <Button
            key={slot.startsAt}
            variant={slot.startsAt === chosen ? 'primary' : 'secondary'}
            aria-pressed={slot.startsAt === chosen}
            onPress={() => onChoose(slot)}
            className="h-auto! min-h-11 flex-col gap-0! py-1.5 tabular-nums"
          >
            {label}
            {slot.seatsLeft !== null && <span className="text-xs font-normal">{moving.seatsLeft(slot.seatsLeft)}</span>}
          </Button>
        ))}
      </div>
    </>
  )
}
