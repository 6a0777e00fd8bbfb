import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Week } from '../../api/types.ts'
import { cx } from '../../parts/cx.ts'
import { personName } from '../../parts/person-name.ts'
import { dayWords } from './dates.ts'
import { type Block, blockOn, hourHeight } from './week-layout.ts'

/** In pixels: below that there is room for one line only. */
const lowest = 40

/** Told from what is merely closed without seeing colours. */
export const stripes = 'bg-sunken bg-[repeating-linear-gradient(45deg,transparent_0_6px,var(--color-control)_6px_7px)]'

/** Likewise, and told from time off. */
export const dots = 'bg-sunken bg-[radial-gradient(var(--color-control)_1px,transparent_1.5px)] bg-size-[8px_8px]'

type Booking = Week['bookings'][number]

interface DayColumnProps {
  week: Week
  day: Week['days'][number]
  shown: Block
  isToday: boolean
  className: string
}

/** One day: open hours in white on grey, and what takes them. Read aloud, it is a list in the order of the day. */
export function DayColumn({ week, day, shown, isToday, className }: DayColumnProps): ReactNode {
  const { zone } = week
  const clock = new Intl.DateTimeFormat(undefined, { timeZone: zone, timeStyle: 'short' })
  const hours = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
    `${clock.format(new Date(startsAt))} – ${clock.format(new Date(endsAt))}`
  const placed = <S extends { startsAt: string; endsAt: string }>(stretches: readonly S[]) =>
    stretches.flatMap((stretch) => {
      const block = blockOn(day, stretch, zone)
      return block && block.to > shown.from && block.from < shown.to ? [{ stretch, style: placeOf(block, shown) }] : []
    })
  const open = placed(week.open)
  return (
    <section aria-label={dayWords(day.date)} className={cx('min-w-0', className)}>
      <div className="flex h-14 flex-col items-center text-center text-sm text-muted max-lg:hidden" aria-hidden>
        <span>{weekday.format(new Date(`${day.date}T00:00:00Z`))}</span>
        <span
          className={cx(
            'rounded-full px-2 font-medium tabular-nums',
            isToday ? 'bg-accent text-on-accent' : 'text-ink',
          )}
        >
          {Number(day.date.slice(8))}
        </span>
      </div>
      <ol
        className="relative overflow-hidden border-l border-line bg-sunken max-lg:mt-3"
        style={{ height: ((shown.to - shown.from) / 60) * hourHeight }}
      >
        {open.map(({ stretch, style }) => (
          <li key={stretch.startsAt} style={style} className="absolute inset-x-0 bg-surface">
            <span className="sr-only">Open {hours(stretch)}</span>
          </li>
        ))}
        {day.holiday && (
          <li className="absolute inset-x-1 top-1 rounded bg-warning-soft px-1.5 py-1 text-xs text-warning-ink">
            {day.holiday}
          </li>
        )}
        {open.length === 0 && <li className="sr-only">Closed</li>}
        {placed(week.timeOff).map(({ stretch, style }) => (
          <li
            key={stretch.id}
            style={style}
            className={cx('absolute inset-x-1 overflow-hidden rounded border border-control p-1 text-xs', stripes)}
          >
            <span className="rounded bg-surface px-1 text-ink">Time off</span>
            <span className="sr-only">{hours(stretch)}</span>
          </li>
        ))}
        {placed(week.outside).map(({ stretch, style }) => (
          <li
            key={stretch.startsAt}
            style={style}
            className={cx('absolute inset-x-1 overflow-hidden rounded border border-control p-1 text-xs', dots)}
          >
            <span className="rounded bg-surface px-1 text-ink">Busy elsewhere</span>
            <span className="sr-only">{hours(stretch)}</span>
          </li>
        ))}
        {placed(byStart(week.bookings)).map(({ stretch, style }) => (
          <li key={stretch.id} style={style} className="absolute inset-x-1 min-h-6">
            <Link
              to="/bookings/$bookingId"
              params={{ bookingId: stretch.id }}
              className={cx(
                'block h-full overflow-hidden rounded border-l-4 border-accent bg-accent-soft px-1.5 py-0.5 text-xs text-accent-ink hover:underline',
                style.height < lowest && 'truncate',
              )}
            >
              <span className="font-medium tabular-nums">
                {style.height < lowest ? clock.format(new Date(stretch.startsAt)) : hours(stretch)}
              </span>{' '}
              <span className="wrap-anywhere">
                {stretch.others > 0 ? `${stretch.serviceName}, ${stretch.others + 1} bookings` : whoWhat(stretch)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Those who share a start stand in one place. */
function byStart(bookings: readonly Booking[]): (Booking & { others: number })[] {
  const groups = Map.groupBy(bookings, ({ startsAt, serviceName }) => `${startsAt} ${serviceName}`)
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, others: others.length }] : []))
}

function whoWhat({ serviceName, customerName }: Booking): string {
  return `${personName(customerName)}, ${serviceName}`
}

function placeOf({ from, to }: Block, shown: Block): { top: number; height: number } {
  const start = Math.max(from, shown.from)
  const end = Math.min(to, shown.to)
  return { top: ((start - shown.from) / 60) * hourHeight, height: Math.max(0, ((end - start) / 60) * hourHeight) }
}

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })
