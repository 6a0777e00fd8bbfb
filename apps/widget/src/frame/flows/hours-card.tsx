import { type ReactNode, useState } from 'react'
import type { Business } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { createClock } from '../time/clock.ts'
import { hourCycleOf } from '../time/locale.ts'
import { words } from '../words.ts'
import { useAsked } from './use-asked.ts'
import { weekOf } from './week-of.ts'

/** The hours that the site names; where it names none, those at which somebody can be booked. */
export function HoursCard(): ReactNode {
  const { config } = useDesk()
  const { week } = config.settings.hours
  if (week.length === 0) return <HoursOfBookings />
  return <Week hours={week} note={words.flows.officeHoursNote({ business: config.tenantName })} />
}

function HoursOfBookings(): ReactNode {
  const { assistant, config } = useDesk()
  const { found, failure, again } = useAsked(assistant.business)
  if (failure) return <Problem failure={failure} onRetry={again} />
  if (!found) return <Skeleton rows={3} />
  if (found.hours.length === 0) return <p>{words.flows.noHours({ business: config.tenantName })}</p>
  return <Week hours={found.hours} note={words.flows.hoursNote({ business: config.tenantName })} />
}

/** On the business's own clock. */
function Week({ hours, note }: { hours: Business['hours']; note: string }): ReactNode {
  const { businessClock, locale } = useDesk()
  const [today] = useState(() => businessClock.dayKey(new Date().toISOString()))
  // Days and minutes of a clock on a wall: no zone may move them.
  const wall = createClock({ locale, hourCycle: hourCycleOf(navigator.language), zone: 'UTC', now: Date.now })
  const time = (minute: number) => wall.time(new Date(minute * 60_000).toISOString())
  return (
    <>
      <dl className="week">
        {weekOf(hours, today).map(({ date, isToday, ranges }) => (
          <div key={date} className={isToday ? 'week-today' : undefined}>
            <dt>{wall.weekday(`${date}T12:00:00Z`)}</dt>
            <dd>
              {ranges.length === 0
                ? words.flows.closed
                : ranges.map(({ from, to }) => (
                    <span key={from}>
                      {time(from)} – {time(to)}
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="fine">{note}</p>
    </>
  )
}
