import type { ActorKind, BookingState } from '@frontdesk/db/schema'
import type { ToldEvent } from './notice-events.ts'

type Move = { from: BookingState; to: BookingState; actor: ActorKind }

/** What a booking's step can be called to the staff. What nobody of them knew of yet is nothing to them. */
export function eventsOf({ from, to, actor }: Move): readonly ToldEvent[] {
  const isAnswer = from === 'proposed' && (actor === 'visitor' || actor === 'customer')
  switch (to) {
    case 'requested':
      return ['booking_requested']
    case 'confirmed':
      return ['booking_confirmed']
    case 'held':
      return isAnswer ? ['proposal_answered'] : []
    case 'cancelled':
      if (isAnswer) return ['proposal_answered', 'booking_cancelled']
      if (from === 'held' || (from === 'awaiting_payment' && actor === 'visitor')) return []
      return ['booking_cancelled']
    default:
      return []
  }
}
