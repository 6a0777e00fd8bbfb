import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { bookingWords } from '../words.ts'
import type { Before } from './flow-state.ts'
import { offerChanges } from './offer-changes.ts'
import { useMoney, useParts } from './use-money.ts'

type Props = { before: Before; booking: Booking; children: ReactNode }

/** What is not as it was when the visitor was asked first, old and new side by side; and below it, the offer. */
export function OfferChanges({ before, booking, children }: Props): ReactNode {
  const { booking: actions, clock, locale } = useDesk()
  const { offered } = useStore(actions.flow)
  const ways = { locale, clock, money: useMoney(), parts: useParts() }
  const service = offered?.services.find(({ id }) => id === booking.serviceId)
  return (
    <>
      <div role="alert" className="changes">
        <p>{bookingWords.offer.changed}</p>
        <ul>
          {offerChanges(before, { booking, service }, ways).map((change) => (
            <li key={change.name}>
              {change.name}: <span className="sr-only">{bookingWords.offer.was} </span>
              <s>{change.before}</s> <span className="sr-only">{bookingWords.offer.isNow} </span>
              <strong>{change.now}</strong>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </>
  )
}
