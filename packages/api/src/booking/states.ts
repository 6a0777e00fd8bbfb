import { z } from 'zod'

/** The life of a booking. `live` states block the provider's time, as the database's exclusion constraint says too. */
export const BookingState = z.enum([
  'proposed',
  'held',
  'requested',
  'awaiting_payment',
  'confirmed',
  'completed',
  'no_show',
  'cancelled',
  'declined',
  'expired',
])
export type BookingState = z.infer<typeof BookingState>
/** What a booking can turn into; nothing becomes a proposal again. */
export type LaterState = Exclude<BookingState, 'proposed'>

export const liveStates = ['held', 'requested', 'awaiting_payment', 'confirmed', 'completed', 'no_show'] as const

/** Every step there is; anything else is refused. */
export const nextStates: Record<BookingState, readonly BookingState[]> = {
  proposed: ['held', 'expired'],
  held: ['awaiting_payment', 'requested', 'confirmed', 'expired', 'cancelled'],
  requested: ['awaiting_payment', 'confirmed', 'declined'],
  awaiting_payment: ['confirmed', 'expired', 'cancelled'],
  confirmed: ['completed', 'no_show', 'cancelled'],
  completed: [],
  no_show: [],
  cancelled: [],
  declined: [],
  // Money can still arrive, and if the slot is free it is theirs.
  expired: ['confirmed'],
}
