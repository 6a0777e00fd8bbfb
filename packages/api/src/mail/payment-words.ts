import type { PaymentPurpose, RefundReason } from '@frontdesk/db/schema'
import { type WordsOf, booked, what, when } from './words-of.ts'

export const paymentWords = {
  payment_due: (f) => ({
    subject: `Please pay for your booking with ${f.business}`,
    lines: ['This time is kept for you. To confirm it, please pay.'],
    facts: [...booked(f), ['Price', f.price], ['To pay now', f.due], ['Until', f.until]],
    action: 'Pay and confirm',
  }),
  payment_received: (f) => ({
    subject: `${f.business} has your payment`,
    lines: ['Your payment has arrived. Thank you.'],
    facts: [
      ['Paid', f.payment?.amount],
      ['For', f.payment && `${purposes[f.payment.purpose]} ${f.service}`],
      when(f),
      ['Price', f.price],
      ['Still to pay', f.left],
    ],
    action: 'See your payments',
  }),
  payment_failed: (f) => ({
    subject: `Your payment to ${f.business} did not go through`,
    lines: [
      'Your bank did not make the payment, and you were not charged. Your booking stands: please pay again on the page below.',
    ],
    facts: [['Not paid', f.payment?.amount], what(f), when(f), ['Still to pay', f.left]],
    action: 'Pay again',
  }),
  payment_refunded: (f) => ({
    subject: `Your money from ${f.business} is on its way back`,
    lines: [
      reasons[f.refund?.reason ?? 'too_late'],
      'It goes to where it came from. It takes your bank up to ten days.',
    ],
    facts: [['Goes back to you', f.refund?.amount], what(f), when(f)],
    action: 'See your payments',
  }),
} satisfies Record<string, WordsOf>

const purposes: Record<PaymentPurpose, string> = {
  full: 'The whole price of',
  deposit: 'The deposit for',
  balance: 'The rest of the price of',
}

const reasons: Record<RefundReason, string> = {
  too_late:
    'Your payment arrived when your booking had ended already, so we have sent it back. If you still want to come, please choose a time on our web site, or write to us on the page below.',
  cancelled_by_customer: 'You cancelled your booking, so we have sent money back to you.',
  cancelled_by_staff: 'We had to cancel your booking, so we have sent money back to you. We are sorry.',
  declined: 'We could not take your booking, so we have sent your money back. We are sorry.',
  goodwill: 'We have sent money back to you.',
  overpaid: 'You paid more than was due, so we have sent back what was too much.',
  at_stripe: 'We have sent money back to you.',
}
