import { z } from 'zod'
import { InstantOut, Money } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'
import { DisputeState } from '../payment/dispute-states.ts'
import { RefundFacts } from '../payment/schemas.ts'
import { BookingWithCustomer } from './schemas.ts'
import { BookingState } from './states.ts'

/** One step of a booking's life: another state, another time, another provider, or several of these. */
export const BookingChange = z.strictObject({
  at: InstantOut,
  actor: z.enum(['visitor', 'customer', 'member', 'api_key', 'system']),
  /** Who of the staff it was; null for everybody else, and for those who have left. */
  memberName: z.string().nullable(),
  /** Null for how it began. */
  fromState: BookingState.nullable(),
  toState: BookingState,
  fromStartsAt: InstantOut.nullable(),
  toStartsAt: InstantOut,
  fromProvider: z.string().nullable(),
  toProvider: z.string(),
})

const Refund = RefundFacts.extend({
  memberName: z.string().nullable(),
  /** Stripe's own word for why it did not get there. */
  failure: z.string().nullable(),
})

const Dispute = z.strictObject({
  id: idOut('dispute'),
  amount: Money,
  state: DisputeState,
  /** Stripe's own word. */
  reason: z.string(),
  respondBy: InstantOut.nullable(),
  at: InstantOut,
})

/** A payment with what went back of it, and what its payer's bank says against it. */
export const BookingPayment = z.strictObject({
  id: idOut('payment'),
  purpose: z.enum(['full', 'deposit', 'balance']),
  state: z.enum(['open', 'processing', 'paid', 'failed', 'expired', 'refund_due', 'partly_refunded', 'refunded']),
  amount: Money,
  /** What can still be sent back. */
  refundable: Money,
  createdAt: InstantOut,
  paidAt: InstantOut.nullable(),
  refunds: z.array(Refund),
  disputes: z.array(Dispute),
})

/** A booking's own page, for the staff alone: with everything that became of it and of its money, oldest first. */
export const BookingDetail = BookingWithCustomer.extend({
  history: z.array(BookingChange),
  money: z.array(BookingPayment),
})
