import { type ReactNode, useRef } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { LazyBooking } from './lazy-booking.tsx'

/** Where the booking that is going on stands. From the first one on its part stays, to see the end of it, too. */
export function FlowPlace({ onLeave }: { onLeave: () => void }): ReactNode {
  const { booking } = useDesk()
  const { step } = useStore(booking.flow)
  const isUsed = useRef(false)
  if (step) isUsed.current = true
  return isUsed.current && <LazyBooking onLeave={onLeave} />
}
