import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import type { BookingLine as Line } from '../thread/visible-thread.ts'
import { bookingWords } from '../words.ts'
import { BookingCard } from './booking-card.tsx'
import { EndedCard } from './ended-card.tsx'
import { useBooking } from './use-booking.ts'
import { useWhat } from './use-what.ts'

/** News of a booking: the last is a card that can be acted on, what came before it is one line of history. */
export function BookingLine({ line }: { line: Line }): ReactNode {
  const { id, state, before } = line.booking
  const { booking, failure, reload } = useBooking(id, line.seq)
  if (failure) return <Problem failure={failure} onRetry={reload} />
  if (!booking) return <Skeleton rows={1} />
  if (state === 'declined' || state === 'expired' || state === 'cancelled') {
    // It never was more than an offer: no reason to make much of it.
    if (before === null) return <Note words={bookingWords.booking.lapsed} booking={booking} />
    if (before === 'proposed') return <Note words={bookingWords.booking.offerDeclined} booking={booking} />
    return <EndedCard state={state} booking={booking} />
  }
  if (line.isNews) return <BookingCard booking={booking} state={state} isInThread />
  if (line.booking.movedTo) return <MovedNote to={line.booking.movedTo} />
  const { steps } = bookingWords.booking
  return state in steps ? <Note words={steps[state as keyof typeof steps]} booking={booking} /> : null // just looked up
}

function MovedNote({ to }: { to: string }): ReactNode {
  const { clock } = useDesk()
  return <p className="note">{bookingWords.booking.moved({ time: `${clock.shortDay(to)}, ${clock.time(to)}` })}</p>
}

function Note({ words: say, booking }: { words: (values: { what: string }) => string; booking: Booking }): ReactNode {
  return <p className="note">{say({ what: useWhat(booking) })}</p>
}
