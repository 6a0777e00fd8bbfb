import { bookingEventWords } from '../../parts/booking-badge.tsx'
import type { BookingChange } from '../../api/types.ts'

/** What happened in one step, as the staff would say it: one line for each thing that became different. */
export function historyWords(
  change: BookingChange,
  when: (at: string) => string,
): { title: string; details: string[] } {
  const { fromState, fromStartsAt, toStartsAt, fromProvider, toProvider } = change
  const isMoved = fromStartsAt !== null && fromStartsAt !== toStartsAt
  const isElsewhere = fromProvider !== null && fromProvider !== toProvider
  const details = [
    ...(fromState === null ? [`For ${when(toStartsAt)}, with ${toProvider}`] : []),
    ...(isMoved ? [`From ${when(fromStartsAt)} to ${when(toStartsAt)}`] : []),
    ...(isElsewhere ? [`From ${fromProvider} to ${toProvider}`] : []),
  ]
  return { title: titleOf(change, isMoved || isElsewhere), details }
}

function titleOf({ fromState, toState }: BookingChange, isMoved: boolean): string {
  if (fromState === null) return toState === 'proposed' ? 'Proposed' : 'Time kept for the customer'
  if (fromState === toState) return isMoved ? 'Moved' : bookingEventWords(toState)
  if (fromState === 'requested' && (toState === 'confirmed' || toState === 'awaiting_payment')) {
    return toState === 'confirmed' ? 'Approved and confirmed' : 'Approved, awaiting payment'
  }
  return bookingEventWords(toState)
}

/** Who did it. The system works by the clock and by Stripe's word. */
export function actorWords({ actor, memberName }: Pick<BookingChange, 'actor' | 'memberName'>): string {
  if (actor === 'member') return memberName ?? 'Somebody of the staff who has left'
  return actors[actor]
}

const actors = {
  visitor: 'The customer, in the chat',
  customer: 'The customer, on their project page',
  api_key: 'Your server',
  system: 'By itself',
}
