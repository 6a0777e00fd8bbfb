import type Stripe from 'stripe'
import { newId } from '../new-id.ts'
import type { Charge, PaymentIntent } from '../state/state.ts'

type Details = {
  method: Stripe.Charge.PaymentMethodDetails
  buyer: { email: string; name: string | null }
  created: number
}

/** A charge whose money has not moved yet; `settleCharge` and `failCharge` finish it. */
export function newCharge(intent: PaymentIntent, { method, buyer, created }: Details): Charge {
  return {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: NO_ADDRESS, email: buyer.email, name: buyer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: APPROVED,
    paid: false,
    payment_intent: intent.id,
    payment_method: newId('pm'),
    payment_method_details: method,
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'pending',
    transfer_data: null,
    transfer_group: null,
  }
}

export function settleCharge(charge: Charge, url: string): void {
  charge.receipt_url = `${url}/receipts/${charge.id}`
  charge.status = 'succeeded'
  charge.paid = true
  charge.amount_captured = charge.amount
  charge.balance_transaction = newId('txn')
}

export function failCharge(
  charge: Charge,
  failure: { code: string; message: string; outcome: Stripe.Charge.Outcome },
): void {
  charge.status = 'failed'
  charge.captured = false
  charge.failure_code = failure.code
  charge.failure_message = failure.message
  charge.outcome = failure.outcome
}

export const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

const APPROVED: Stripe.Charge.Outcome = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'approved_by_network',
  reason: null,
  risk_level: 'normal',
  seller_message: 'Payment complete.',
  type: 'authorized',
}
