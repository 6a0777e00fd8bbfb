import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { useCall } from '../desk/use-call.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { SteadyButton } from '../steady-button.tsx'
import { bookingWords } from '../words.ts'
import { OwnTermsLine } from './own-terms-line.tsx'
import { GiveUpPart } from './give-up-part.tsx'

/** What the business offers: a yes books it, if it still is what was offered. */
export function ProposalPart({ booking }: { booking: Booking }): ReactNode {
  const { accept, booking: actions, clock, config } = useDesk()
  const { isBusy, failure, run } = useCall()
  const isPriced = booking.price.amountMinor > 0
  const proposed = isPriced ? bookingWords.booking.proposedToPay : bookingWords.booking.proposedText
  const { decline, declineSure, declineYes, declineNo } = bookingWords.booking
  const off = failure && offWords(failure.code, config.tenantName)

  if (off) {
    return (
      <>
        <p role="alert" className="notice">
          {off}
        </p>
        <button type="button" className="button" onClick={() => void actions.again(booking)}>
          {bookingWords.booking.anotherTime}
        </button>
      </>
    )
  }
  return (
    <>
      <p className="fine">
        {proposed({ business: config.tenantName })}{' '}
        {booking.heldUntil && bookingWords.booking.goodUntil({ time: clock.until(booking.heldUntil) })}
      </p>
      {isPriced && <p className="fine">{bookingWords.offer.payNote}</p>}
      <OwnTermsLine booking={booking} />
      {failure && <Problem failure={failure} />}
      <SteadyButton className="button button-main" isOff={isBusy} onPress={() => run(() => accept(booking.id))}>
        {bookingWords.booking.accept}
      </SteadyButton>
      <GiveUpPart
        bookingId={booking.id}
        words={{ label: decline, sure: declineSure, yes: declineYes, no: declineNo }}
      />
    </>
  )
}

/** Why no other yes will do; nothing for what may still go well. */
function offWords(code: string, business: string): string | undefined {
  if (code === 'changed') return bookingWords.booking.offerChanged({ business })
  if (code === 'invalid') return bookingWords.booking.offerUnpayable({ business })
  return code === 'slot_taken' ? bookingWords.booking.offerTaken : undefined
}
