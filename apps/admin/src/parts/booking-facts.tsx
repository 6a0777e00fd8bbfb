import { DateTime } from '@frontdesk/ui/date-time'
import { Money } from '@frontdesk/ui/money'
import type { ReactNode } from 'react'
import type { Booking } from '../api/types.ts'
import { BookingWhen } from './booking-when.tsx'
import { Facts } from './facts.tsx'

/** What there is to know about a booking, on its own page and on its project's. */
export function BookingFacts({ booking }: { booking: Booking }): ReactNode {
  const { price, customerName, customerEmail } = booking
  return (
    <Facts
      items={[
        ['When', <BookingWhen booking={booking} customerZone={booking.customerZone} />],
        ['With', booking.providerName],
        ['Where', booking.location || 'Not said'],
        ['Price', price.amountMinor === 0 ? 'Free' : <Money {...price} />],
        [
          'Customer',
          <>
            {customerName}
            <br />
            <a href={`mailto:${customerEmail}`} className="wrap-anywhere text-muted underline underline-offset-2 hover:text-ink">
              {customerEmail}
            </a>
          </>,
        ],
        ['Booked', <><DateTime at={booking.createdAt} /> {origins[booking.origin]}</>],
        ...(booking.heldUntil ? [['Slot kept until', <DateTime at={booking.heldUntil} />] as const] : []),
      ]}
    />
  )
}

const origins = { widget: 'on your site', api: 'through your server', member: 'by your staff' }
