import { type ReactNode, useState } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { SteadyButton } from '../steady-button.tsx'
import { bookingWords, words } from '../words.ts'
import { GiveUpPart } from './give-up-part.tsx'
import { HandoffTrouble } from './handoff-trouble.tsx'
import { useHandoff } from './use-handoff.ts'
import { useMoney } from './use-money.ts'

/** Paying happens in another tab; this part waits, and goes when the thread says that it is paid. */
export function PayPart({ booking }: { booking: Booking }): ReactNode {
  const { clock, host } = useDesk()
  const money = useMoney()
  const handoff = useHandoff(booking.id)
  const [isWaiting, setIsWaiting] = useState(false)
  const { cancel, cancelSure, cancelYes, cancelNo } = bookingWords.booking
  const until = booking.heldUntil && clock.until(booking.heldUntil)

  function onOpened(): void {
    setIsWaiting(true)
    host.tell({ type: 'payment:started', detail: { bookingId: booking.id } })
  }

  return (
    <>
      {isWaiting ? (
        <div role="status" className="waiting">
          <span className="spinner" aria-hidden="true" />
          <p>
            <strong>{bookingWords.booking.waitingForPayment}</strong>
            {bookingWords.booking.waitingForPaymentText}
          </p>
        </div>
      ) : (
        until && <p className="fine">{bookingWords.booking.payUntil({ time: until })}</p>
      )}
      <HandoffTrouble {...handoff} />
      <SteadyButton
        className={isWaiting ? 'button' : 'button button-main'}
        isOff={handoff.isBusy}
        onPress={() => void handoff.open().then((isDone) => isDone && onOpened())}
      >
        {isWaiting ? bookingWords.booking.payAgain : bookingWords.booking.pay({ price: money(booking.due) })}{' '}
        <AnyIcon name="external" />
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </SteadyButton>
      <GiveUpPart bookingId={booking.id} words={{ label: cancel, sure: cancelSure, yes: cancelYes, no: cancelNo }} />
    </>
  )
}
