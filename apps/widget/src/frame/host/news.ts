import type { EventMessage } from '../../host-messages.ts'
import type { Message } from '../api/wire.ts'

/** What a new entry of the thread is to the page around it, given what came before. */
export function messageNews(message: Message, before: readonly Message[]): EventMessage[] {
  if (message.booking) return bookingNews(message, before)
  const { id: messageId, author } = message
  if (author !== 'visitor') return [{ type: 'message:received', detail: { messageId } }]
  const isFirst = !before.some((earlier) => earlier.author === 'visitor')
  const sent: EventMessage = { type: 'message:sent', detail: { messageId } }
  return isFirst ? [{ type: 'conversation:started', detail: {} }, sent] : [sent]
}

export function bookingNews({ booking }: Message, before: readonly Message[]): EventMessage[] {
  if (!booking) return []
  const { id: bookingId, state } = booking
  const last = before.findLast((earlier) => earlier.booking?.id === bookingId)?.booking?.state
  switch (state) {
    case 'proposed':
      return [{ type: 'proposal:shown', detail: { bookingId } }]
    case 'requested':
      return [{ type: 'booking:requested', detail: { bookingId } }]
    case 'confirmed': {
      // Moved to another time, it is as booked as before.
      if (last === 'confirmed') return []
      const confirmed: EventMessage = { type: 'booking:confirmed', detail: { bookingId } }
      return last === 'awaiting_payment'
        ? [{ type: 'payment:completed', detail: { bookingId } }, confirmed]
        : [confirmed]
    }
    case 'declined':
    case 'expired':
    case 'cancelled':
      return [{ type: 'booking:cancelled', detail: { bookingId, reason: state } }]
    default:
      return []
  }
}
