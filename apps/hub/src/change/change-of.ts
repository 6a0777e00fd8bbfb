import type { HubProject } from '../api/trpc.ts'

type Booking = HubProject['booking']

/** Whether the customer may do it by themselves: until when, since when not any more, or never. */
export type May = { kind: 'yes'; until: string | undefined } | { kind: 'too_late'; since: string } | { kind: 'never' }
export type Changes = { move: May; cancel: May; isRequest: boolean }

/** What a customer can still change about a booking that is to take place; undefined where there is nothing to change. */
export function changesOf(booking: Booking, now: number): Changes | undefined {
  switch (booking.state) {
    case 'requested':
    case 'awaiting_payment': {
      // What is not confirmed yet binds nobody.
      const freely = { kind: 'yes', until: undefined } as const
      return { move: freely, cancel: freely, isRequest: booking.state === 'requested' }
    }
    case 'confirmed': {
      if (Date.parse(booking.startsAt) <= now) return undefined
      return { move: may(booking.rescheduleUntil, now), cancel: may(booking.cancelUntil, now), isRequest: false }
    }
    case 'proposed':
    case 'held':
    case 'completed':
    case 'no_show':
    case 'cancelled':
    case 'declined':
    case 'expired':
      return undefined
  }
}

function may(until: string | null, now: number): May {
  if (until === null) return { kind: 'never' }
  return Date.parse(until) < now ? { kind: 'too_late', since: until } : { kind: 'yes', until }
}

/** What becomes of the money that has arrived, if it is called off at this moment. */
export type GoesBack = 'nothing_paid' | 'all' | 'part' | 'nothing'

export function goesBack({ paid, refundIfCancelled }: Booking): GoesBack {
  if (paid.amountMinor === 0) return 'nothing_paid'
  if (refundIfCancelled.amountMinor === 0) return 'nothing'
  return refundIfCancelled.amountMinor < paid.amountMinor ? 'part' : 'all'
}

/** Money that has not arrived yet, beside what has: a deposit may be paid while the bank is slow with the rest. */
export function isWithTheBank({ payment }: Booking): boolean {
  return payment === 'processing'
}
