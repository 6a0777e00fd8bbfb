import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { SteadyButton } from '../steady-button.tsx'
import { bookingWords } from '../words.ts'
import { BookingCard } from './booking-card.tsx'
import { DetailsForm } from './details-form.tsx'
import type { Step } from './flow-state.ts'
import { OfferCard } from './offer-card.tsx'
import { ServiceList } from './service-list.tsx'
import { TimesCard } from './times-card.tsx'

/** The booking that is going on, at the end of the thread. */
export function FlowCard({ onLeave }: { onLeave: () => void }): ReactNode {
  const { booking, conversation, host } = useDesk()
  const { step, isBusy } = useStore(booking.flow)
  const { messages } = useStore(conversation.thread)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const at = step?.at
  const before = useRef<typeof at>(undefined)

  // Whoever goes on with the keyboard or a screen reader goes on at the top of the next card.
  useEffect(() => {
    const last = before.current
    before.current = at
    if (at === last || !host.isShown.get()) return
    if (at) title.current?.focus({ preventScroll: true })
    else if (last !== 'settled') onLeave()
  }, [at, host, onLeave])

  if (!step) return null
  if (step.at === 'settled') {
    const isInThread = messages.some((message) => message.booking?.id === step.booking.id)
    return isInThread ? null : <BookingCard booking={step.booking} state={step.booking.state} />
  }
  return (
    <section className="card flow" aria-labelledby={titleId}>
      <div className="flow-head">
        {(step.at === 'times' || step.at === 'details') && (
          <SteadyButton
            className="icon-button"
            aria-label={bookingWords.flow.back}
            isOff={isBusy}
            onPress={booking.back}
          >
            <AnyIcon name="back" />
          </SteadyButton>
        )}
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {bookingWords[step.at].title}
        </h2>
        {step.at !== 'offer' && (
          <SteadyButton
            className="icon-button"
            aria-label={bookingWords.flow.leave}
            // A list that is on its way is nothing to wait for, an offer that may come is.
            isOff={isBusy && step.at === 'details'}
            onPress={booking.leave}
          >
            <AnyIcon name="close" />
          </SteadyButton>
        )}
      </div>
      <StepBody step={step} />
    </section>
  )
}

function StepBody({ step }: { step: Exclude<Step, { at: 'settled' }> }): ReactNode {
  switch (step.at) {
    case 'services':
      return <ServiceList notice={step.notice} />
    case 'times':
      return <TimesCard service={step.service} notice={step.notice} />
    case 'details':
      return <DetailsForm service={step.service} slot={step.slot} />
    case 'offer':
      return <OfferCard booking={step.booking} before={step.before} />
  }
}
