import type { MailRow } from './queries.ts'

type Facts = Pick<MailRow, 'kind' | 'state' | 'starts_at' | 'has_changed_since'>

/**
 * What happened, happened, and is told however late. What is to come is told only while it is to come: the mail may have
 * waited for a worker or for the mail server.
 */
export function isStillTrue({ kind, state, starts_at, has_changed_since }: Facts, now: Date): boolean {
  switch (kind) {
    case 'booking_reminder':
      return state === 'confirmed' && !has_changed_since && now < starts_at
    case 'booking_follow_up':
      return state === 'completed'
    case 'booking_proposed':
      return state === 'proposed'
    case 'payment_due':
      return state === 'awaiting_payment'
    default:
      return true
  }
}
