import type { ReactNode } from 'react'
import { BookingFacts } from '../booking/booking-facts.tsx'
import { HubButton } from '../booking/hub-button.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { words } from '../words.ts'
import { useAsked } from './use-asked.ts'

type Wish = 'bookings' | 'reschedule' | 'cancel'

/**
 * What was booked in this chat, and the way to change it. Nobody is asked for a name or an address here: typing one proves
 * nothing, so it opens nothing.
 */
export function BookingsCard({ wish }: { wish: Wish }): ReactNode {
  const { conversation } = useDesk()
  const { messages } = useStore(conversation.thread)
  // Asked for anew when the thread has news of any.
  return <OwnBookings key={messages.findLast(({ booking }) => booking)?.seq} wish={wish} />
}

function OwnBookings({ wish }: { wish: Wish }): ReactNode {
  const { assistant } = useDesk()
  const { found, failure, again } = useAsked(assistant.bookings)
  if (failure) return <Problem failure={failure} onRetry={again} />
  if (!found) return <Skeleton rows={2} />
  if (found.length === 0) {
    return (
      <>
        <p>{words.flows.noBooking}</p>
        <p className="fine">{words.flows.linkInMail}</p>
      </>
    )
  }
  return found.map((booking) => (
    <div key={booking.id} className="own-booking">
      <BookingFacts booking={booking} />
      <HubButton booking={booking} label={words.flows.toHub[wish]} />
    </div>
  ))
}
