import type { MailRow } from './queries.ts'

type Facts = Pick<MailRow, 'kind' | 'state' | 'starts_at' | 'has_changed_since' | 'erased_at'>

/**
 * What happened, happened, and is told however late. What is to come is told only while it is to come: the mail may have
 * waited for a worker or for the mail server. Who was erased is told nothing any more, and has no address to be told at.
 */
export function isStillTrue({ kind, state, starts_at, has_changed_since, erased_at }: Facts, now: Date): boolean {
  if (erased_at) return false
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
