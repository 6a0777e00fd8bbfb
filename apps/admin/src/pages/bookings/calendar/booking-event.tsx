import type { ReactNode } from 'react'
import type { CalendarBooking } from '../../../api/types.ts'
import { bookingEventWords } from '../../../parts/booking-badge.tsx'
import { cx } from '../../../parts/cx.ts'
import { personName } from '../../../parts/person-name.ts'
import { eventState } from './event-state.ts'

interface BookingEventProps {
  booking: CalendarBooking
  time: string
}

/** One booking in the grid; what has no room is left to whoever opens it, and to screen readers. */
export function BookingEvent({ booking, time }: BookingEventProps): ReactNode {
  const minutes = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000
  const about = `${booking.serviceName} with ${booking.providerName}`
  const isShort = minutes < 45
  return (
    <span className="flex min-w-0 gap-1 text-xs leading-snug">
      <Sign booking={booking} />
      <span className="min-w-0 flex-1">
        <span className={cx('truncate tabular-nums', isShort ? 'sr-only' : 'block')}>{time}</span>
        <span className="block truncate">
          <Name booking={booking} />
          {isShort && `, ${about}`}
        </span>
        {!isShort && <span className="block truncate">{about}</span>}
        <span className="sr-only">{bookingEventWords(booking.state)}</span>
      </span>
    </span>
  )
}

/** The same as a line of the list. */
export function BookingLine({ booking, time }: BookingEventProps): ReactNode {
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-6 gap-y-0.5 text-sm">
      <span className="w-28 shrink-0 text-muted tabular-nums">{time}</span>
      <span className="min-w-48 flex-1">
        <span className="block">
          <Name booking={booking} />
        </span>
        <span className="block text-muted">
          {booking.serviceName} with {booking.providerName}
        </span>
      </span>
      <span className="flex items-center gap-1.5 text-muted">
        <Sign booking={booking} />
        {bookingEventWords(booking.state)}
      </span>
    </span>
  )
}

function Sign({ booking: { state } }: { booking: CalendarBooking }): ReactNode {
  const { icon: Icon } = eventState(state)
  return Icon && <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
}

function Name({ booking }: { booking: CalendarBooking }): ReactNode {
  const { isStruck } = eventState(booking.state)
  return <span className={cx('font-semibold', isStruck && 'line-through')}>{personName(booking.customerName)}</span>
}
