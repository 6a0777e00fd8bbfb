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

type Surface = 'visitor' | 'customer' | 'member' | 'integration'
/** What sets a step off: a procedure, our own timer, or Stripe's word about a payment. */
export type Trigger =
  | `${Surface}.booking.${string}`
  | 'job booking.expire'
  | 'job booking.complete'
  | 'stripe paid'
  | 'stripe unpaid'
  | 'stripe refunded'
export type Step = { from: BookingState | null; to: BookingState; by: readonly Trigger[] }

const accepts = ['visitor.booking.accept', 'customer.booking.accept'] as const
const books = ['integration.booking.create', 'member.booking.create'] as const
const confirms = ['visitor.booking.confirm', ...accepts, ...books] as const
const moves = ['customer.booking.reschedule', 'member.booking.reschedule', 'integration.booking.reschedule'] as const
const cancels = ['customer.booking.cancel', 'member.booking.cancel', 'integration.booking.cancel'] as const

/**
 * Every step there is, and what sets it off; anything else is refused. `from` nothing is how a booking begins. The picture
 * in docs/booking-states.md is drawn from this (apps/server/test/bookings/diagram.test.ts), and every one of them is walked, by
 * everything that sets it off (edges.test.ts beside it).
 */
export const steps: readonly Step[] = [
  { from: null, to: 'proposed', by: ['member.booking.propose'] },
  { from: null, to: 'held', by: ['visitor.booking.propose', ...books] },
  { from: 'proposed', to: 'held', by: accepts },
  {
    from: 'proposed',
    to: 'cancelled',
    by: ['visitor.booking.release', 'customer.booking.decline', ...cancels],
  },
  { from: 'proposed', to: 'expired', by: ['job booking.expire'] },
  { from: 'held', to: 'requested', by: ['visitor.booking.confirm', 'integration.booking.create'] },
  { from: 'held', to: 'awaiting_payment', by: confirms },
  { from: 'held', to: 'confirmed', by: confirms },
  {
    from: 'held',
    to: 'cancelled',
    by: ['visitor.booking.release', 'visitor.booking.propose', 'member.booking.cancel', 'integration.booking.cancel'],
  },
  {
    from: 'held',
    to: 'expired',
    // Whoever takes a time ends what was kept there for too long.
    by: ['job booking.expire', 'visitor.booking.propose', ...accepts, ...books, ...moves],
  },
  { from: 'requested', to: 'awaiting_payment', by: ['member.booking.approve'] },
  { from: 'requested', to: 'confirmed', by: ['member.booking.approve'] },
  { from: 'requested', to: 'declined', by: ['member.booking.decline'] },
  { from: 'requested', to: 'cancelled', by: ['visitor.booking.release', ...cancels] },
  { from: 'requested', to: 'expired', by: ['job booking.expire'] },
  { from: 'awaiting_payment', to: 'confirmed', by: ['stripe paid'] },
  { from: 'awaiting_payment', to: 'cancelled', by: ['visitor.booking.release', ...cancels] },
  { from: 'awaiting_payment', to: 'expired', by: ['job booking.expire', 'stripe unpaid', 'stripe refunded'] },
  { from: 'confirmed', to: 'completed', by: ['member.booking.complete', 'job booking.complete'] },
  { from: 'confirmed', to: 'no_show', by: ['member.booking.noShow'] },
  { from: 'confirmed', to: 'cancelled', by: cancels },
  { from: 'completed', to: 'no_show', by: ['member.booking.noShow'] },
  { from: 'no_show', to: 'completed', by: ['member.booking.complete'] },
  // Money can still arrive, and if the slot is free it is theirs.
  { from: 'expired', to: 'confirmed', by: ['stripe paid'] },
]
