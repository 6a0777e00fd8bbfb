import { type ReactNode, useEffect } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { lazyPart } from '../lazy-part.tsx'
import { AnyIcon } from '../look/any-icon.tsx'
import { Problem } from '../problem.tsx'
import { SteadyButton } from '../steady-button.tsx'
import { bookingWords } from '../words.ts'
import { BookingFacts } from './booking-facts.tsx'
import type { Before } from './flow-state.ts'
import { OwnTermsLine } from './own-terms-line.tsx'

/** Around the offer, so that nobody says yes to what has changed before they see what has. */
const OfferChanges = lazyPart(async () => (await import('./offer-changes-list.tsx')).OfferChanges)

/** Asked again after this, while the server still keeps what our clock says is over. */
const askAgainMs = 15_000

type Props = { booking: Booking; before: Before | undefined }

export function OfferCard({ booking, before }: Props): ReactNode {
  const { booking: actions, clock, config } = useDesk()
  const { isBusy, failure, details } = useStore(actions.flow)
  useLapse(booking)
  const offer = (
    <>
      {/* An address with a slip in it would send the link to a stranger: this is the last look at it. */}
      <BookingFacts booking={booking} details={details} />
      {booking.needsApproval && (
        <p className="fine">{bookingWords.offer.approvalNote({ business: config.tenantName })}</p>
      )}
      {!booking.needsApproval && booking.price.amountMinor > 0 && <p className="fine">{bookingWords.offer.payNote}</p>}
      <OwnTermsLine booking={booking} />
      {booking.heldUntil && (
        <p className="kept">
          <AnyIcon name="clock" /> {bookingWords.offer.keptUntil({ time: clock.until(booking.heldUntil) })}
        </p>
      )}
      {failure && <Problem failure={failure} />}
      <div className="actions">
        <SteadyButton className="button button-main" isOff={isBusy} onPress={() => void actions.confirm()}>
          {booking.needsApproval ? bookingWords.offer.request : bookingWords.offer.confirm}
        </SteadyButton>
        <SteadyButton className="button" isOff={isBusy} onPress={() => void actions.changeTime()}>
          {bookingWords.offer.changeTime}
        </SteadyButton>
        <SteadyButton className="button" isOff={isBusy} onPress={() => void actions.cancel()}>
          {bookingWords.offer.cancel}
        </SteadyButton>
      </div>
    </>
  )
  if (!before) return offer
  return (
    <OfferChanges before={before} booking={booking}>
      {offer}
    </OfferChanges>
  )
}

/** An offer ends by the clock, or because the thread says so. */
function useLapse({ id, heldUntil }: Booking): void {
  const { booking, conversation } = useDesk()
  const { messages } = useStore(conversation.thread)
  const isSettled = messages.some((message) => message.booking?.id === id)

  useEffect(() => {
    if (isSettled) void booking.lapse()
  }, [booking, isSettled])

  useEffect(() => {
    if (!heldUntil) return
    let timer = setTimeout(ask, Math.max(0, Date.parse(heldUntil) - Date.now()) + 1000)
    function ask(): void {
      void booking.lapse()
      timer = setTimeout(ask, askAgainMs)
    }
    return () => clearTimeout(timer)
  }, [booking, heldUntil])
}
