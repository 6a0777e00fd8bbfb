import type { BookingState } from '../../api/types.ts'

/** What stands in the address of the list; left out is upcoming, every state, everybody. */
export interface ListSearch {
  when?: 'past'
  state?: ListedState
  provider?: string
}

export const listedStates = [
  'requested',
  'awaiting_payment',
  'confirmed',
  'proposed',
  'completed',
  'no_show',
  'cancelled',
] as const satisfies readonly BookingState[]
export type ListedState = (typeof listedStates)[number]

export function readListSearch({ when, state, provider }: Record<string, unknown>): ListSearch {
  return {
    when: when === 'past' ? when : undefined,
    state: listedStates.find((known) => known === state),
    provider: typeof provider === 'string' ? provider.slice(0, 64) : undefined,
  }
}
