import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { cityOf, showSameTime, zoneName } from '../time/zones.ts'
import { bookingWords } from '../words.ts'
import type { Details } from './flow-state.ts'
import { partsOf } from './parts-of.ts'
import { useMoney } from './use-money.ts'

/** What, when, where, with whom, for how much: the same on every card about a booking. */
export function BookingFacts({ booking, details }: { booking: Booking; details?: Details }): ReactNode {
  const money = useMoney()
  const parts = partsOf(booking)
  const { paidAndLater, nowAndLater } = bookingWords.services
  const partsWords = ({ first, later }: { first: string; later: string }) =>
    parts?.isFirstPaid ? paidAndLater({ paid: first, later }) : nowAndLater({ now: first, later })
  return (
    <dl className="facts">
      <Fact name={bookingWords.offer.service}>{booking.serviceName}</Fact>
      <Fact name={bookingWords.offer.when}>
        <When booking={booking} />
      </Fact>
      {booking.location && <Fact name={bookingWords.offer.where}>{booking.location}</Fact>}
      <Fact name={bookingWords.offer.provider}>{booking.providerName}</Fact>
      {booking.seats > 1 && <Fact name={bookingWords.offer.people}>{booking.seats}</Fact>}
      {booking.addons.length > 0 && (
        <Fact name={bookingWords.offer.extras}>
          {booking.addons.map(({ name, price }, at) => (
            <span key={at}>
              {name}, {money(price)}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={bookingWords.offer.price}>
        <span>{money(booking.price)}</span>
        {parts && <span>{partsWords({ first: money(parts.first), later: money(parts.rest) })}</span>}
      </Fact>
      {details?.email && (
        <Fact name={bookingWords.offer.whom}>
          <span>{details.name}</span>
          <Address email={details.email} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Where it is too long for a line, it goes on behind the sign in its middle. */
function Address({ email }: { email: string }): ReactNode {
  const at = email.indexOf('@') + 1
  return (
    <span>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  )
}

function When({ booking: { startsAt, endsAt, businessZone } }: { booking: Booking }): ReactNode {
  const { clock, businessClock } = useDesk()
  const instant = Date.parse(startsAt)
  const isSame = showSameTime(clock.zone, businessZone, instant)
  return (
    <>
      <span>{clock.day(startsAt)}</span>
      <span>
        {clock.time(startsAt)} – {clock.time(endsAt)}, <b>{zoneName(clock.zone, instant)}</b>
      </span>
      {!isSame && (
        <span className="fact-more">
          {bookingWords.offer.businessTime({
            time: `${businessClock.shortDay(startsAt)}, ${businessClock.time(startsAt)}`,
            place: cityOf(businessZone),
          })}
        </span>
      )}
    </>
  )
}
