import { z } from 'zod'
import { AmountMinor, InstantOut, Money, Nonce } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'

export const RefundFacts = z.strictObject({
  id: idOut('refund'),
  amount: Money,
  reason: z.enum([
    'too_late',
    'cancelled_by_customer',
    'cancelled_by_staff',
    'declined',
    'goodwill',
    'overpaid',
    'at_stripe',
  ]),
  state: z.enum(['due', 'pending', 'sent', 'failed']),
  at: InstantOut,
})

/** A payment as its customer sees it. */
export const Payment = z.strictObject({
  id: idOut('payment'),
  purpose: z.enum(['full', 'deposit', 'balance']),
  state: z.enum(['open', 'processing', 'paid', 'failed', 'expired', 'refund_due', 'partly_refunded', 'refunded']),
  amount: Money,
  /** What Stripe has sent back so far. */
  refunded: Money,
  refunds: z.array(RefundFacts),
  /** Stripe's own page about it. */
  receiptUrl: z.string().nullable(),
  createdAt: InstantOut,
  paidAt: InstantOut.nullable(),
  refundedAt: InstantOut.nullable(),
})
export const Payments = z.strictObject({ payments: z.array(Payment) })

export const PaymentById = z.strictObject({ paymentId: idIn('payment') })

/** What a printed receipt says. */
export const Receipt = z.strictObject({
  id: idOut('payment'),
  business: z.strictObject({ name: z.string(), address: z.string(), zone: z.string() }),
  customerName: z.string(),
  serviceName: z.string(),
  startsAt: InstantOut,
  purpose: Payment.shape.purpose,
  price: Money,
  amount: Money,
  refunded: Money,
  paidAt: InstantOut,
  receiptUrl: z.string().nullable(),
})

/** A refund by hand. Made again with the same nonce, it is the same refund. */
export const NewRefund = PaymentById.extend({ amountMinor: AmountMinor.min(1), nonce: Nonce })
export type NewRefund = z.output<typeof NewRefund>

export const StripeAccount = z.strictObject({
  state: z.enum(['none', 'onboarding', 'restricted', 'active', 'deauthorised']),
  accountId: z.string().nullable(),
  /** What Stripe still wants to know: names of fields in its API. */
  due: z.array(z.string()),
  /** Why Stripe takes no payments or pays nothing out, in its own words. */
  disabled: z.string().nullable(),
})
export const ConnectUrl = z.strictObject({ url: z.string() })
