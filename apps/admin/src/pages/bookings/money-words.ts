import type { BookingMoney } from '../../api/types.ts'

type Refund = BookingMoney['refunds'][number]
type Dispute = BookingMoney['disputes'][number]

export const purposeWords: Record<BookingMoney['purpose'], string> = {
  full: 'Full price',
  deposit: 'Deposit',
  balance: 'Remaining amount',
}

export const refundStateWords: Record<Refund['state'], string> = {
  due: 'about to be sent back',
  pending: 'on its way back',
  sent: 'sent back',
  failed: 'could not be sent back',
}

export const refundReasonWords: Record<Refund['reason'], string> = {
  too_late: 'It came when the booking had ended.',
  cancelled_by_customer: 'The customer cancelled.',
  cancelled_by_staff: 'You cancelled.',
  declined: 'The request was declined.',
  goodwill: 'Sent back by your staff.',
  overpaid: 'It was more than was due.',
  at_stripe: 'Sent back on Stripe’s own pages.',
}

export const disputeStateWords: Record<Dispute['state'], string> = {
  warning_needs_response: 'The bank asks about it',
  warning_under_review: 'The bank looks at your answer',
  warning_closed: 'The bank’s question is closed',
  needs_response: 'Disputed: answer at Stripe',
  under_review: 'Disputed: the bank looks at your answer',
  won: 'Dispute won',
  lost: 'Dispute lost',
  prevented: 'Dispute prevented',
  appeal_needs_response: 'Dispute lost: appeal at Stripe',
  appeal_under_review: 'The bank looks at your appeal',
}
