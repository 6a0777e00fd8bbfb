import type { Booking, BookingState } from '../../../api/types.ts'

export type BookingAction = 'move' | 'complete' | 'noShow' | 'cancel'

/** What the API would allow, so that no button leads to a refusal. */
export function actionsOf({ state, startsAt }: Pick<Booking, 'state' | 'startsAt'>, now: Date): BookingAction[] {
  const hasBegun = new Date(startsAt) <= now
  return [
    ...(movable.includes(state) ? (['move'] as const) : []),
    ...(hasBegun && (state === 'confirmed' || state === 'no_show') ? (['complete'] as const) : []),
    ...(hasBegun && (state === 'confirmed' || state === 'completed') ? (['noShow'] as const) : []),
    ...(cancellable.includes(state) ? (['cancel'] as const) : []),
  ]
}

export const movable: readonly BookingState[] = ['requested', 'awaiting_payment', 'confirmed']
const cancellable: readonly BookingState[] = ['proposed', 'held', 'requested', 'awaiting_payment', 'confirmed']
