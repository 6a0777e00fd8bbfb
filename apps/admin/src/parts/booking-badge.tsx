import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import type { ReactNode } from 'react'
import type { BookingState } from '../api/types.ts'

interface BookingBadgeProps {
  state: BookingState
  /** For a state the booking once came to, which may have been answered since. */
  isPast?: boolean
}

export function BookingBadge({ state, isPast }: BookingBadgeProps): ReactNode {
  return <Badge tone={looks[state].tone}>{isPast ? bookingEventWords(state) : looks[state].label}</Badge>
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
