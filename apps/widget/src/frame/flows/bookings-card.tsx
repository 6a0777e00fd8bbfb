import type { ReactNode } from 'react'
import { BookingFacts } from '../booking/booking-facts.tsx'
import { HubButton } from '../booking/hub-button.tsx'
import { useBooking } from '../booking/use-booking.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { words } from '../words.ts'
import { ownBookings } from './own-bookings.ts'

type Wish = 'bookings' | 'reschedule' | 'cancel'

/**
 * What was booked in this chat, and the way to change it. Nobody is asked for a name or an address here: typing one proves
 * nothing, so it opens nothing.
 */
export function BookingsCard({ wish }: { wish: Wish }): ReactNode {
  const { conversation } = useDesk()
  const { messages, isLoading } = useStore(conversation.thread)
  const own = ownBookings(messages)
  if (isLoading) return <Skeleton rows={2} />
  if (own.length === 0) {
    return (
      <>
        <p>{words.flows.noBooking}</p>
        <p className="fine">{words.flows.linkInMail}</p>
      </>
    )
  }
  return own.map(({ id, seq }) => <OneBooking key={id} {...{ id, seq, wish }} />)
}

function OneBooking({ id, seq, wish }: { id: string; seq: number; wish: Wish }): ReactNode {
  const { booking, failure, reload } = useBooking(id, seq)
  if (failure) return <Problem failure={failure} onRetry={reload} />
  if (!booking) return <Skeleton rows={2} />
  return (
    <div className="own-booking">
      <BookingFacts booking={booking} />
      <HubButton booking={booking} label={words.flows.toHub[wish]} />
    </div>
  )
}
