import type { Message } from '../api/wire.ts'

/** Each with what was heard of it last. */
type Own = { id: string; seq: number }

/** What was booked in this thread and still takes place, latest first. */
export function ownBookings(messages: readonly Message[]): Own[] {
  const last = new Map<string, { seq: number; state: string }>()
  for (const { seq, booking } of messages) {
    if (booking) last.set(booking.id, { seq, state: booking.state })
  }
  return [...last]
    .filter(([, { state }]) => state === 'confirmed' || state === 'requested')
    .map(([id, { seq }]) => ({ id, seq }))
    .toReversed()
}
