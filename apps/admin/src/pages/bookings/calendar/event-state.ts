import { CircleCheck, CircleHelp, CircleX, Clock3, CreditCard, Send, type LucideIcon } from 'lucide-react'
import type { BookingState } from '../../../api/types.ts'

interface EventState {
  icon?: LucideIcon
  /** A line around it, where it is not settled yet. */
  border: 'solid' | 'dashed' | 'dotted'
  isStruck?: boolean
}

/** How a booking looks in the calendar, beside its provider's colour: told by line and sign, not by colour. */
export function eventState(state: BookingState): EventState {
  return states[state] ?? { border: 'solid' }
}

const states: Partial<Record<BookingState, EventState>> = {
  proposed: { icon: Send, border: 'dotted' },
  held: { icon: Clock3, border: 'dotted' },
  requested: { icon: CircleHelp, border: 'dashed' },
  awaiting_payment: { icon: CreditCard, border: 'dashed' },
  completed: { icon: CircleCheck, border: 'solid' },
  no_show: { icon: CircleX, border: 'solid', isStruck: true },
}
