import { skipToken, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { trpc } from '../../../api/trpc.ts'
import { wallTimeOf } from '../../../parts/wall-time.ts'
import { instantsAround } from '../calendar/calendar-dates.ts'

interface SuggestedTimesProps {
  /** For a new booking, or for one that is there already and not in its own way. */
  of: Wish | { bookingId: string; providerId: string | undefined }
  date: string
  time: string
  zone: string
  onTime: (time: string) => void
}

interface Wish {
  serviceId: string
  providerId: string | undefined
  addonIds?: string[]
  seats?: number
}

/** What a customer could choose on that date; anything else can be typed. */
export function SuggestedTimes({ of, date, time, zone, onTime }: SuggestedTimesProps): ReactNode {
  const day = instantsAround({ first: date, last: date })
  const isMove = 'bookingId' in of
  const forNew = useQuery(trpc.slot.list.queryOptions(isMove ? skipToken : { ...of, ...day }))
  const forMove = useQuery(trpc.booking.slots.queryOptions(isMove ? { ...of, ...day } : skipToken))
  const query = isMove ? forMove : forNew
  if (!query.data)
    return query.fetchStatus === 'fetching' && <p className="text-sm text-subtle">Looking for free times…</p>
  const times = query.data.slots.map(({ startsAt }) => wallTimeOf(startsAt, zone)).filter((wall) => wall.date === date)
  const free = [...new Set(times.map((wall) => wall.time))]
  if (free.length === 0) return <p className="text-sm text-subtle">Customers are offered no time on that day.</p>
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">Free for customers on that day:</p>
      <ToggleButtonGroup
        aria-label="Free times"
        selectionMode="single"
        selectedKeys={free.includes(time) ? [time] : []}
        onSelectionChange={([chosen]) => typeof chosen === 'string' && onTime(chosen)}
        className="flex max-h-44 flex-wrap gap-2 overflow-y-auto p-1"
      >
        {free.map((each) => (
          <ToggleButton
            key={each}
            id={each}
            className="h-9 pointer-coarse:h-11 rounded-lg border border-control/60 bg-surface px-3 text-sm text-ink tabular-nums data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent-ink"
          >
            {each}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
