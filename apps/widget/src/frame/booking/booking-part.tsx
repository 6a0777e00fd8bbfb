import type { ReactNode } from 'react'
import type { BookingLine as Line } from '../thread/visible-thread.ts'
import '../look/booking.css'
import '../look/booking-card.css'
import '../look/field.css'
import { BookingLine } from './booking-line.tsx'
import { FlowCard } from './flow-card.tsx'

export type BookingPartProps = { line: Line } | { onLeave: () => void }

/** Everything of booking that is drawn, in one file of the build: fetched when somebody books, or has booked. */
export function BookingPart(props: BookingPartProps): ReactNode {
  return 'line' in props ? <BookingLine line={props.line} /> : <FlowCard onLeave={props.onLeave} />
}
