import type { ReactNode } from 'react'
import type { Booking } from '../api/types.ts'
import { cityOf, clocksDiffer } from './zone-words.ts'

type When = Pick<Booking, 'startsAt' | 'endsAt' | 'businessZone'>

/** When it takes place, on the business's clock and named so; the customer's clock below where it shows another time. */
export function BookingWhen({ booking, customerZone }: { booking: When; customerZone?: string }): ReactNode {
  const { startsAt, endsAt, businessZone } = booking
  const isElsewhere = customerZone !== undefined && clocksDiffer(startsAt, [businessZone, customerZone])
  return (
    <span className="inline-flex flex-col">
      <span>
        <time dateTime={startsAt} className="whitespace-nowrap">
          {day.of(businessZone).format(new Date(startsAt))},
        </time>{' '}
        <span className="whitespace-nowrap">
          {clock.of(businessZone).formatRange(new Date(startsAt), new Date(endsAt))}{' '}
          <span className="text-subtle">{cityOf(businessZone)} time</span>
        </span>
      </span>
      {isElsewhere && (
        <span className="text-xs text-subtle">
          {clockWithDay.of(customerZone).format(new Date(startsAt))} for the customer ({cityOf(customerZone)})
        </span>
      )}
    </span>
  )
}

/** One format per zone: making them is slow, and a table needs hundreds. */
function formats(options: Intl.DateTimeFormatOptions): { of: (zone: string) => Intl.DateTimeFormat } {
  const known = new Map<string, Intl.DateTimeFormat>()
  return {
    of(timeZone) {
      const format = known.get(timeZone) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone })
      known.set(timeZone, format)
      return format
    },
  }
}

const day = formats({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const clock = formats({ hour: 'numeric', minute: '2-digit' })
const clockWithDay = formats({ weekday: 'short', hour: 'numeric', minute: '2-digit' })
