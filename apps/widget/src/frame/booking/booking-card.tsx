import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Booking, BookingState } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { BookingFacts } from './booking-facts.tsx'
import { HubButton } from './hub-button.tsx'
import { PayPart } from './pay-part.tsx'

type Props = { booking: Booking; state: BookingState; isInThread?: boolean }

const looks = {
  requested: { sentence: words.booking.requested, icon: 'clock', tone: 'wait' },
  awaiting_payment: { sentence: words.booking.awaitingPayment, icon: 'card', tone: 'wait' },
  confirmed: { sentence: words.booking.confirmed, icon: 'check', tone: 'good' },
  completed: { sentence: words.booking.completed, icon: 'check', tone: 'good' },
} as const

/** Where a booking stands and what can be done about it. */
export function BookingCard({ booking, state, isInThread }: Props): ReactNode {
  const { booking: actions, config } = useDesk()
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)

  const { step } = useStore(actions.flow)
  const isAnswer = step?.at === 'settled' && step.booking.id === booking.id

  // The click that confirmed it leads here, once: later news must not take the focus away.
  useEffect(() => {
    if (!isAnswer) return
    title.current?.focus({ preventScroll: true })
    if (isInThread) actions.leave()
  }, [actions, isAnswer, isInThread])

  if (!(state in looks)) return null
  const known = state as keyof typeof looks // just looked up
  const { sentence, icon, tone } = looks[known]
  return (
    <section className="card" aria-labelledby={titleId}>
      <div className={`card-head card-${tone}`}>
        <span className="card-icon">
          <Icon name={icon} />
        </span>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {sentence}
        </h2>
      </div>
      <BookingFacts booking={booking} />
      {known === 'awaiting_payment' && <PayPart booking={booking} />}
      {known === 'requested' && <p className="fine">{words.booking.requestedText(config.tenantName)}</p>}
      {known === 'confirmed' && <p className="fine">{words.booking.confirmedText}</p>}
      {(known === 'confirmed' || known === 'completed') && (
        <HubButton booking={booking} label={words.booking.openProject} />
      )}
    </section>
  )
}
