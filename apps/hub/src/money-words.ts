import type { Payment } from './api/trpc.ts'
import type { MoneyOutcome } from './hub/status-of.ts'

export interface MoneyFacts {
  business: string
  amount: string
  /** When a refund was made. */
  date: string | undefined
}

export function moneyWords(outcome: MoneyOutcome, { business, amount, date }: MoneyFacts): string {
  switch (outcome) {
    case 'nothing_taken':
      return 'You were not charged.'
    case 'on_its_way_in':
      return `Your payment of ${amount} is still with your bank. If it arrives, it is sent back to you in full.`
    case 'partly_refunded':
      return `Of what you paid, ${amount} was given back. Banks can take up to ten days to show it.`
    case 'kept':
      return `You paid ${amount}. If you expect it back, write to ${business} here.`
    case 'refund_due':
      return `${amount} is on its way back to you.`
    case 'refunded':
      return `Your ${amount} was refunded${date ? ` on ${date}` : ''}. Banks can take up to ten days to show it.`
  }
}

export function paymentWords(state: Payment['state'], date: string): Record<'label' | 'detail', string> {
  return paymentStates[state](date)
}

const paymentStates: Record<Payment['state'], (date: string) => ReturnType<typeof paymentWords>> = {
  open: (date) => ({ label: 'Not paid yet', detail: `Started on ${date}` }),
  processing: (date) => ({ label: 'With your bank', detail: `Started on ${date}` }),
  paid: (date) => ({ label: 'Paid', detail: `Received on ${date}` }),
  failed: (date) => ({ label: 'Did not go through', detail: `Tried on ${date}, not charged` }),
  expired: (date) => ({ label: 'Not completed', detail: `Started on ${date}, not charged` }),
  refund_due: (date) => ({ label: 'Refund on its way', detail: `Received on ${date}` }),
  partly_refunded: (date) => ({ label: 'Partly refunded', detail: `Received on ${date}` }),
  refunded: (date) => ({ label: 'Refunded', detail: `Sent back on ${date}` }),
}

export const payments = {
  purposes: { full: 'Payment', deposit: 'Deposit', balance: 'Remaining amount' },
  rest: (rest: string) => `${rest} is left to pay.`,
  payRest: (rest: string) => `Pay the remaining ${rest}`,
  receipt: 'Receipt',
  receiptOf: (amount: string) => `Receipt for ${amount}`,
}

type Refund = Payment['refunds'][number]

export function refundWords({ state, reason }: Refund, { amount, date }: { amount: string; date: string }): string {
  return `${refundStates[state](amount, date)}${refundReasons[reason]}.`
}

const refundStates: Record<Refund['state'], (amount: string, date: string) => string> = {
  due: (amount) => `${amount} is on its way back to you`,
  pending: (amount) => `${amount} is on its way back to you`,
  sent: (amount, date) => `${amount} sent back on ${date}`,
  failed: (amount) => `${amount} could not be sent back yet, and the business knows`,
}

const refundReasons: Record<Refund['reason'], string> = {
  too_late: ', since the booking had ended when the money came',
  cancelled_by_customer: ', since you cancelled',
  cancelled_by_staff: ', since the business cancelled',
  declined: ', since the request was declined',
  goodwill: '',
  overpaid: ', since it was more than was due',
  at_stripe: '',
}

export const receipt = {
  title: 'Receipt',
  back: 'Back to your booking',
  print: 'Print or save as PDF',
  loading: 'Loading the receipt',
  from: 'From',
  to: 'For',
  what: 'What',
  takesPlace: 'Appointment',
  paidOn: 'Paid on',
  total: 'Full price',
  paid: 'Paid',
  refunded: 'Given back',
  kept: 'Paid in the end',
  atStripe: 'Receipt of the payment service',
  number: 'Number',
}
