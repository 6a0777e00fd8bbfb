import type { ReactNode } from 'react'
import type { Week } from '../../api/types.ts'
import { cx } from '../../parts/cx.ts'
import { DayColumn, dots, stripes } from './day-column.tsx'
import { blockOn, hourHeight, hoursShown } from './week-layout.ts'

interface WeekGridProps {
  week: Week
  today: string
  /** The one day that a small screen shows. */
  chosen: string
}

export function WeekGrid({ week, today, chosen }: WeekGridProps): ReactNode {
  const all = [...week.open, ...week.bookings]
  const blocks = week.days.flatMap((day) => all.flatMap((stretch) => blockOn(day, stretch, week.zone) ?? []))
  const shown = hoursShown(blocks)
  const hours = Array.from({ length: (shown.to - shown.from) / 60 }, (_, at) => shown.from / 60 + at)
  return (
    <>
      <div className="flex">
        <div aria-hidden className="w-12 shrink-0 pt-3 text-xs text-subtle tabular-nums lg:pt-14">
          {hours.map((hour) => (
            <div key={hour} style={{ height: hourHeight }} className="-translate-y-2">
              {`${String(hour).padStart(2, '0')}:00`}
            </div>
          ))}
        </div>
        <div className="grid min-w-0 flex-1 lg:grid-cols-7">
          {week.days.map((day) => (
            <DayColumn
              key={day.date}
              week={week}
              day={day}
              shown={shown}
              isToday={day.date === today}
              className={day.date === chosen ? '' : 'max-lg:hidden'}
            />
          ))}
        </div>
      </div>
      <ul aria-label="What the colours mean" className="mt-5 flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
        {legend.map(({ name, style }) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden className={cx('size-4 rounded border', style)} />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

const legend = [
  { name: 'Open', style: 'border-control bg-surface' },
  { name: 'Closed', style: 'border-line bg-sunken' },
  { name: 'Booked', style: 'border-accent bg-accent-soft' },
  { name: 'Time off', style: `border-control ${stripes}` },
  { name: 'Busy in another calendar', style: `border-control ${dots}` },
]
