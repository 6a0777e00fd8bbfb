import type { EventMessage } from '../../host-messages.ts'
import type { Message } from '../api/wire.ts'

/** What a new entry of the thread is to the page around it; `isFirst` where no visitor had said anything before. */
export function messageNews(message: Message, isFirst: boolean): EventMessage[] {
  if (message.booking) return bookingNews(message)
  const { id: messageId, author } = message
  if (author !== 'visitor') return [{ type: 'message:received', detail: { messageId } }]
  const sent: EventMessage = { type: 'message:sent', detail: { messageId } }
  return isFirst ? [{ type: 'conversation:started', detail: {} }, sent] : [sent]
}

export function bookingNews({ booking }: Message): EventMessage[] {
  if (!booking) return []
  const { id: bookingId, state, before } = booking
  switch (state) {
    case 'proposed':
      return [{ type: 'proposal:shown', detail: { bookingId } }]
    case 'requested':
      return [{ type: 'booking:requested', detail: { bookingId } }]
    case 'confirmed': {
      // Moved to another time, it is as booked as before.
      if (before === 'confirmed') return []
      const confirmed: EventMessage = { type: 'booking:confirmed', detail: { bookingId } }
      return before === 'awaiting_payment'
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
