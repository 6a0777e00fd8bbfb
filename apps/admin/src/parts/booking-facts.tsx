import { DateTime } from '@frontdesk/ui/date-time'
import { Money } from '@frontdesk/ui/money'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Booking, BookingState } from '../api/types.ts'
import { BookingWhen } from './booking-when.tsx'
import { Fact, Facts } from './facts.tsx'
import { personName } from './person-name.ts'

/** What there is to know about a booking, on its own page and on its project's. */
export function BookingFacts({ booking }: { booking: Booking }): ReactNode {
  const { state, price, seats, addons, customerName, customerEmail, heldUntil } = booking
  return (
    <Facts>
      <Fact name="When">
        <BookingWhen booking={booking} customerZone={booking.customerZone} />
      </Fact>
      <Fact name="With">{booking.providerName}</Fact>
      <Fact name="Where">{booking.location || 'Not said'}</Fact>
      <Fact name="Price">{price.amountMinor === 0 ? 'Free' : <Money {...price} />}</Fact>
      {seats > 1 && <Fact name="Seats">{seats}</Fact>}
      {addons.length > 0 && (
        <Fact name="Added">
          {addons.map(({ name, price: extra }, at) => (
            <span key={at} className="block">
              {name} {extra.amountMinor > 0 && <Money {...extra} />}
            </span>
          ))}
        </Fact>
      )}
      <Fact name="Customer">
        <Link
          to="/customers/$customerId"
          params={{ customerId: booking.customerId }}
          className="block w-fit py-0.5 underline underline-offset-2 hover:text-accent-ink"
        >
          {personName(customerName)}
        </Link>
        {customerEmail && (
          <a
            href={`mailto:${encodeURIComponent(customerEmail)}`}
            className="block w-fit py-0.5 wrap-anywhere text-muted underline underline-offset-2 hover:text-ink"
          >
            {customerEmail}
          </a>
        )}
      </Fact>
      <Fact name="Booked">
        <DateTime at={booking.createdAt} zone={booking.businessZone} /> {origins[booking.origin]}
      </Fact>
      {heldUntil && (
        <Fact name={deadlines[state] ?? 'Kept until'}>
          <DateTime at={heldUntil} zone={booking.businessZone} />
        </Fact>
      )}
    </Facts>
  )
}

/** What its last moment is about. */
const deadlines: Partial<Record<BookingState, string>> = {
  proposed: 'Good until',
  held: 'Slot kept until',
  requested: 'To be answered until',
  awaiting_payment: 'To be paid until',
}

const origins = { widget: 'on your site', api: 'through your server', member: 'by your staff' }
