import { Dialog } from '@frontdesk/ui/dialog'
import { LinkButton } from '@frontdesk/ui/link-button'
import type { ReactNode } from 'react'
import type { CalendarBooking } from '../../../api/types.ts'
import { BookingBadge } from '../../../parts/booking-badge.tsx'
import { BookingWhen } from '../../../parts/booking-when.tsx'
import { Fact, Facts } from '../../../parts/facts.tsx'
import { personName } from '../../../parts/person-name.ts'

interface BookingPeekProps {
  booking: CalendarBooking | undefined
  zone: string
  actions?: ReactNode
  onClose: () => void
}

/** What a click on a booking in the calendar shows, before anybody goes to its page. */
export function BookingPeek({ booking, zone, actions, onClose }: BookingPeekProps): ReactNode {
  return (
    <Dialog
      size="sm"
      title={booking ? personName(booking.customerName) : ''}
      isOpen={booking !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        booking && (
          <>
            {actions}
            <LinkButton variant="primary" href={`/bookings/${booking.id}`}>
              Open the booking
            </LinkButton>
          </>
        )
      }
    >
      {booking && (
        <Facts>
          <Fact name="State">
            <BookingBadge state={booking.state} />
          </Fact>
          <Fact name="What">{booking.serviceName}</Fact>
          <Fact name="When">
            <BookingWhen booking={{ ...booking, businessZone: zone }} />
          </Fact>
          <Fact name="With">{booking.providerName}</Fact>
          {booking.seats > 1 && <Fact name="Seats">{booking.seats}</Fact>}
        </Facts>
      )}
    </Dialog>
  )
}
