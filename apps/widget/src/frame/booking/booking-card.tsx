import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Booking, BookingState } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { bookingWords } from '../words.ts'
import { BookingFacts } from './booking-facts.tsx'
import { GiveUpPart } from './give-up-part.tsx'
import { HubButton } from './hub-button.tsx'
import { PayPart } from './pay-part.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { useMoney } from './use-money.ts'

type Props = { booking: Booking; state: BookingState; isInThread?: boolean }

const looks = {
  proposed: { sentence: 'proposed', icon: 'calendar', tone: 'wait' },
  requested: { sentence: 'requested', icon: 'clock', tone: 'wait' },
  awaiting_payment: { sentence: 'awaitingPayment', icon: 'card', tone: 'wait' },
  /** Paid in a way that takes days. */
  processing: { sentence: 'bankProcessing', icon: 'clock', tone: 'wait' },
  confirmed: { sentence: 'confirmed', icon: 'check', tone: 'good' },
  completed: { sentence: 'completed', icon: 'check', tone: 'good' },
} as const
type Look = keyof typeof looks

/** Where a booking stands and what can be done about it. */
export function BookingCard({ booking, state, isInThread }: Props): ReactNode {
  const { booking: actions } = useDesk()
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

  const look = lookOf(booking, state)
  if (!look) return null
  const { sentence, icon, tone } = looks[look]
  return (
    <section className="card" aria-labelledby={titleId}>
      <div className={`card-head card-${tone}`}>
        <span className="card-icon">
          <AnyIcon name={icon} />
        </span>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {bookingWords.booking[sentence]}
        </h2>
      </div>
      <BookingFacts booking={booking} />
      <NextPart booking={booking} look={look} />
    </section>
  )
}

function NextPart({ booking, look }: { booking: Booking; look: Look }): ReactNode {
  const { config } = useDesk()
  const money = useMoney()
  const { withdraw, withdrawSure, withdrawYes, cancelNo } = bookingWords.booking
  switch (look) {
    case 'proposed':
      return <ProposalPart booking={booking} />
    case 'requested':
      return (
        <>
          <p className="fine">{bookingWords.booking.requestedText({ business: config.tenantName })}</p>
          <GiveUpPart
            bookingId={booking.id}
            words={{ label: withdraw, sure: withdrawSure, yes: withdrawYes, no: cancelNo }}
          />
        </>
      )
    case 'awaiting_payment':
      return <PayPart booking={booking} />
    case 'processing':
      return <p className="fine">{bookingWords.booking.bankProcessingText}</p>
    case 'confirmed':
    case 'completed':
      return (
        <>
          {look === 'confirmed' && <p className="fine">{bookingWords.booking.confirmedText}</p>}
          {booking.balance.amountMinor > 0 && (
            <p className="fine">{bookingWords.booking.balance({ rest: money(booking.balance) })}</p>
          )}
          <HubButton booking={booking} label={bookingWords.booking.openProject} />
        </>
      )
  }
}

function lookOf({ payment }: Booking, state: BookingState): Look | undefined {
  if (state === 'awaiting_payment' && payment === 'processing') return 'processing'
  return state in looks ? (state as Look) : undefined // just looked up
}
