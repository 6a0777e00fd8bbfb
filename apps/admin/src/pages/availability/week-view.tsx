import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { IconButton } from '@frontdesk/ui/icon-button'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { cx } from '../../parts/cx.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { dayWords, todayIn } from './dates.ts'
import { WeekGrid } from './week-grid.tsx'
import { addDays } from './week-layout.ts'

/** A real week of one provider: what is open, booked and off. Where the screen is small, one day of it. */
export function WeekView({ provider }: { provider: Provider }): ReactNode {
  const today = todayIn(provider.zone)
  const [date, setDate] = useState(today)
  const query = useQuery({
    ...trpc.provider.week.queryOptions({ providerId: provider.id, date }),
    placeholderData: keepPreviousData,
  })
  return (
    <Card
      title="The week"
      description={query.data && weekWords(query.data.days.map((day) => day.date))}
      actions={
        <>
          <IconButton icon={ChevronLeft} label="The week before" onPress={() => setDate(addDays(date, -7))} />
          <Button size="sm" onPress={() => setDate(today)} className="h-10 pointer-coarse:h-11">
            This week
          </Button>
          <IconButton icon={ChevronRight} label="The week after" onPress={() => setDate(addDays(date, 7))} />
        </>
      }
    >
      <Loaded query={query} skeleton={<SkeletonLines count={6} />}>
        {(week) => (
          <div aria-busy={query.isPlaceholderData}>
            <div role="group" aria-label="Day" className="mb-4 grid grid-cols-7 gap-1 lg:hidden">
              {week.days.map((day) => (
                <button
                  key={day.date}
                  type="button"
                  aria-pressed={day.date === date}
                  onClick={() => setDate(day.date)}
                  className={cx(
                    'relative flex h-14 flex-col items-center justify-center rounded-lg text-sm',
                    day.date === date ? 'bg-accent text-on-accent' : 'text-muted hover:bg-hover',
                  )}
                >
                  <span className="sr-only">{dayWords(day.date)}</span>
                  <span aria-hidden>{shortDay.format(utc(day.date))}</span>
                  <span aria-hidden className="font-medium tabular-nums">
                    {Number(day.date.slice(8))}
                  </span>
                </button>
              ))}
            </div>
            <WeekGrid week={week} today={today} chosen={date} />
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function weekWords(dates: readonly string[]): string {
  return span.formatRange(utc(dates[0] ?? ''), utc(dates.at(-1) ?? ''))
}

/** A date is the same day everywhere, so it is read and written as one of UTC. */
function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

const span = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })
