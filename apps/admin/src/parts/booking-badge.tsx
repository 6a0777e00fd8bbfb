import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import type { ReactNode } from 'react'
import type { BookingState, Message } from '../api/types.ts'

interface BookingBadgeProps {
  state: BookingState
}

export function BookingBadge({ state }: BookingBadgeProps): ReactNode {
  return <Badge tone={looks[state].tone}>{looks[state].label}</Badge>
}

/** For what once came to a booking, which may have been answered since. */
export function BookingNewsBadge({ booking }: { booking: NonNullable<Message['booking']> }): ReactNode {
  return <Badge tone={looks[booking.state].tone}>{bookingNewsWords(booking)}</Badge>
}

/** What a line of a thread tells of a booking. */
export function bookingNewsWords({ state, movedTo }: NonNullable<Message['booking']>): string {
  return movedTo ? 'Moved' : bookingEventWords(state)
}

export function bookingEventWords(state: BookingState): string {
  return state === 'requested' ? 'Requested' : looks[state].label
}

export function stateWords(state: BookingState): string {
  return looks[state].label
}

const looks: Record<BookingState, { label: string; tone: BadgeProps['tone'] }> = {
  proposed: { label: 'Proposed', tone: 'neutral' },
  held: { label: 'Being booked', tone: 'neutral' },
  requested: { label: 'Needs your answer', tone: 'warning' },
  awaiting_payment: { label: 'Awaiting payment', tone: 'info' },
  confirmed: { label: 'Confirmed', tone: 'success' },
  completed: { label: 'Completed', tone: 'neutral' },
  no_show: { label: 'No-show', tone: 'danger' },
  cancelled: { label: 'Cancelled', tone: 'danger' },
  declined: { label: 'Declined', tone: 'danger' },
  expired: { label: 'Expired', tone: 'neutral' },
}
