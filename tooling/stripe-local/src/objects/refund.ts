import type Stripe from 'stripe'
import { newId } from '../new-id.ts'
import type { Charge, Refund } from '../state/state.ts'

type Wish = { amount: number; reason: Stripe.Refund.Reason | null; metadata: Record<string, string>; created: number }

export function newRefund(charge: Charge, wish: Wish): Refund {
  const destination = destinationOf(charge)
  return {
    id: newId('re'),
    object: 'refund',
    amount: wish.amount,
    balance_transaction: newId('txn'),
    charge: charge.id,
    created: wish.created,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: destination,
    metadata: wish.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wish.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    // A card's is done at once, a bank's when the bank says so.
    status: destination.type === 'card' ? 'succeeded' : 'pending',
    transfer_reversal: null,
  }
}

function destinationOf(charge: Charge): Stripe.Refund.DestinationDetails {
  const type = charge.payment_method_details?.type ?? 'card'
  if (type !== 'card') return { type }
  return { type, card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' } }
}
