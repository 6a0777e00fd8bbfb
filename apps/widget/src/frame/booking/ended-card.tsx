import { type ReactNode, useId } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Icon } from '../look/icons.tsx'
import { bookingWords } from '../words.ts'
import { useWhat } from './use-what.ts'

type Props = { booking: Booking; state: keyof typeof bookingWords.booking.ended }

/** A booking that came to nothing, and the way to another one. */
export function EndedCard({ booking, state }: Props): ReactNode {
  const { booking: actions, config } = useDesk()
  const what = useWhat(booking)
  const titleId = useId()
  const { title, text } = bookingWords.booking.ended[state]
  return (
    <section className="card" aria-labelledby={titleId}>
      <div className="card-head card-off">
        <span className="card-icon">
          <Icon name="close" />
        </span>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <p className="fine">{text({ business: config.tenantName, what })}</p>
      <button type="button" className="button" onClick={() => void actions.again(booking)}>
        {bookingWords.booking.anotherTime}
      </button>
    </section>
  )
}
