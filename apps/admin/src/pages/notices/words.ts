import type { Channel, NoticeEvent } from '../../api/types.ts'

export const eventWords: Record<NoticeEvent, string> = {
  booking_requested: 'New request',
  booking_confirmed: 'New booking',
  booking_rescheduled: 'Booking moved',
  booking_cancelled: 'Booking cancelled',
  proposal_answered: 'Offer answered',
  payment_received: 'Payment received',
  payment_failed: 'Payment failed or came too late',
  payment_disputed: 'Payment disputed',
}

export const allEvents = Object.keys(eventWords) as NoticeEvent[] // the keys of the record above

export const problemWords: Record<NonNullable<Channel['problem']>, string> = {
  bad_address: 'The address is not one on the public internet that can be called encrypted.',
  unreachable: 'Nobody answered there.',
  untrusted: 'Its certificate is not to be trusted.',
  too_slow: 'It took too long to answer.',
  redirected: 'It sends callers on to another address. Give the final one.',
  too_large: 'It answered with far too much.',
  unreadable: 'Its answer could not be read.',
  refused: 'It did not want the notice.',
}
