import type { PaymentState } from '@frontdesk/db/schema'

/** One step in a payment's life, and what brings it about. Stripe is the only one who says that money moved. */
export type PaymentStep = { from: PaymentState | null; to: PaymentState; by: string }

/** Every step there is; the picture in docs/payment-states.md is drawn from this (apps/server/test/payments/diagram.test.ts). */
export const paymentSteps = [
  { from: null, to: 'open', by: 'money is due' },
  { from: 'open', to: 'processing', by: 'a bank debit is signed' },
  { from: 'open', to: 'paid', by: 'the money is here' },
  { from: 'open', to: 'failed', by: 'the bank refuses, and its first word was lost' },
  { from: 'open', to: 'expired', by: 'the page was shut or its time is over' },
  { from: 'processing', to: 'paid', by: 'the bank pays' },
  { from: 'processing', to: 'failed', by: 'the bank refuses' },
  { from: 'processing', to: 'expired', by: 'the business leaves Stripe' },
  { from: 'expired', to: 'processing', by: 'a bank debit was signed at the last moment' },
  { from: 'expired', to: 'paid', by: 'money that was sent at the last moment is here' },
  { from: 'paid', to: 'refund_due', by: 'money is to go back' },
  { from: 'paid', to: 'partly_refunded', by: 'a part is sent back at Stripe' },
  { from: 'paid', to: 'refunded', by: 'all is sent back at Stripe' },
  { from: 'refund_due', to: 'paid', by: 'nothing could be sent back' },
  { from: 'refund_due', to: 'partly_refunded', by: 'a part is sent back' },
  { from: 'refund_due', to: 'refunded', by: 'all is sent back' },
  { from: 'partly_refunded', to: 'refund_due', by: 'more is to go back' },
  { from: 'partly_refunded', to: 'refunded', by: 'the rest is sent back at Stripe' },
  { from: 'partly_refunded', to: 'paid', by: 'what was sent back came back' },
  { from: 'refunded', to: 'partly_refunded', by: 'a part that was sent back came back' },
  { from: 'refunded', to: 'paid', by: 'all that was sent back came back' },
] as const satisfies readonly PaymentStep[]

/** The money was here at least once: it can go back, and be disputed. */
export const arrivedStates = ['paid', 'refund_due', 'partly_refunded', 'refunded'] as const satisfies PaymentState[]

export function hasArrived(state: PaymentState): boolean {
  return arrivedStates.some((arrived) => arrived === state)
}

export function mayStep(from: PaymentState, to: PaymentState): boolean {
  return paymentSteps.some((step) => step.from === from && step.to === to)
}
