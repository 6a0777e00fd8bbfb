import { formatDateTime } from '@frontdesk/ui/date-time'
import { Link } from '@tanstack/react-router'
import { CalendarCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Message } from '../api/types.ts'
import { BookingNewsBadge } from '../parts/booking-badge.tsx'

interface BookingLineProps {
  booking: NonNullable<Message['booking']>
  at: string
}

/** The system's word that a booking has come to a state; leads to the booking. */
export function BookingLine({ booking, at }: BookingLineProps): ReactNode {
  return (
    <div className="flex justify-center py-1">
      <Link
        to="/bookings/$bookingId"
        params={{ bookingId: booking.id }}
        className="flex items-center gap-2.5 rounded-full border border-line bg-surface py-1 pr-1.5 pl-3 text-sm text-muted transition-colors hover:bg-hover hover:text-ink"
      >
        <CalendarCheck aria-hidden className="size-4 shrink-0" />
        Booking
        <time dateTime={at} className="text-xs text-subtle">
          {formatDateTime({ at, look: 'time' })}
        </time>
        <BookingNewsBadge booking={booking} />
      </Link>
    </div>
  )
}
