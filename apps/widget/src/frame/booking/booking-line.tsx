import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import type { BookingLine as Line } from '../thread/visible-thread.ts'
import { words } from '../words.ts'
import { BookingCard } from './booking-card.tsx'
import { useBooking } from './use-booking.ts'

/** News of a booking: the last is a card that can be acted on, what came before it is one line of history. */
export function BookingLine({ line }: { line: Line }): ReactNode {
  const { id, state } = line.booking
  const { booking, failure, reload } = useBooking(id, line.seq)
  if (failure) return <Problem failure={failure} onRetry={reload} />
  if (!booking) return <Skeleton rows={1} />
  if (state === 'declined' || state === 'expired' || state === 'cancelled')
    return <Ended line={line} booking={booking} />
  if (line.isNews) return <BookingCard booking={booking} state={state} />
  return <Past line={line} booking={booking} />
}

function Past({ line, booking }: { line: Line; booking: Booking }): ReactNode {
  const what = useWhat(booking)
  const { steps } = words.booking
  const { state } = line.booking
  if (state !== 'requested' && state !== 'awaiting_payment' && state !== 'confirmed') return null
  return <p className="note">{steps[state](what)}</p>
}

function Ended({ line, booking }: { line: Line; booking: Booking }): ReactNode {
  const { booking: actions } = useDesk()
  const what = useWhat(booking)
  // It never was more than an offer: no reason to make much of it.
  if (line.isFirst) return <p className="note">{words.booking.lapsed(what)}</p>
  const { state } = line.booking
  const sentence =
    state === 'declined' || state === 'expired' ? words.booking[state](what) : words.booking.cancelled(what)
  return (
    <div className="note note-action">
      <p>{sentence}</p>
      <button type="button" className="chip" onClick={() => void actions.again(booking)}>
        {words.booking.anotherTime}
      </button>
    </div>
  )
}

function useWhat({ serviceName, startsAt }: Booking): string {
  const { clock } = useDesk()
  return `${serviceName}, ${clock.shortDay(startsAt)}, ${clock.time(startsAt)}`
}
