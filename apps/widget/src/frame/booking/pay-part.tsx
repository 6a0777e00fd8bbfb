import { type ReactNode, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Icon } from '../look/icons.tsx'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'
import { HandoffTrouble } from './handoff-trouble.tsx'
import { useHandoff } from './use-handoff.ts'
import { useMoney } from './use-money.ts'

/** Paying happens in another tab; this part waits, and goes when the thread says that it is paid. */
export function PayPart({ booking }: { booking: Booking }): ReactNode {
  const { clock } = useDesk()
  const money = useMoney()
  const handoff = useHandoff(booking.id)
  const [isWaiting, setIsWaiting] = useState(false)
  const until = booking.heldUntil && clock.until(booking.heldUntil)
  return (
    <>
      {isWaiting ? (
        <div role="status" className="waiting">
          <span className="spinner" aria-hidden="true" />
          <p>
            <strong>{words.booking.waitingForPayment}</strong>
            {words.booking.waitingForPaymentText}
          </p>
        </div>
      ) : (
        until && <p className="fine">{words.booking.payUntil(until)}</p>
      )}
      <HandoffTrouble {...handoff} />
      <button
        type="button"
        className={isWaiting ? 'button' : 'button button-main'}
        disabled={handoff.isBusy}
        onClick={() => void handoff.open().then((isDone) => isDone && setIsWaiting(true))}
      >
        {isWaiting ? words.booking.payAgain : words.booking.pay(money(booking.price))} <Icon name="external" />
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </button>
      <CancelPart bookingId={booking.id} />
    </>
  )
}

function CancelPart({ bookingId }: { bookingId: string }): ReactNode {
  const { release } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  if (!isAsking) {
    return (
      <button type="button" className="link-button" onClick={() => setIsAsking(true)}>
        {words.booking.cancel}
      </button>
    )
  }
  return (
    <div role="group" aria-label={words.booking.cancelSure} className="sure">
      <p>{words.booking.cancelSure}</p>
      {failure && <Problem failure={failure} />}
      <button
        type="button"
        className="button"
        onClick={() => void release(bookingId).catch((error) => setFailure(failureOf(error)))}
      >
        {words.booking.cancelYes}
      </button>
      <button type="button" className="button" onClick={() => setIsAsking(false)}>
        {words.booking.cancelNo}
      </button>
    </div>
  )
}
