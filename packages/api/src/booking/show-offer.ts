import type { z } from 'zod'
import type { OfferRow } from '../slot/queries.ts'
import type { OfferToCustomer } from './member-schemas.ts'
import { firstPaymentOf, goodUntil, minutesOf, totalOf, untilOf } from './rules.ts'
import { readTerms } from './terms.ts'

type Asked = { startsAt: Date; seats: number; priceMinor?: number | undefined; now: Date }

/** What the customer would be told of it: the same sums and deadlines that a booking made of it has. */
export function showOffer(offer: OfferRow, asked: Asked): z.input<typeof OfferToCustomer> {
  const { startsAt, seats, now } = asked
  const { currency, business_zone } = offer
  const terms = readTerms(offer.terms)
  const price_minor = asked.priceMinor ?? totalOf(offer, seats)
  const first = firstPaymentOf({ price_minor, currency, seats, terms })
  const booking = { starts_at: startsAt, terms, business_zone }
  return {
    endsAt: new Date(startsAt.getTime() + minutesOf(offer).duration * 60_000),
    location: offer.location,
    price: { amountMinor: price_minor, currency },
    deposit: first.purpose === 'deposit' ? { amountMinor: first.amountMinor, currency } : null,
    goodUntil: goodUntil(startsAt, now),
    cancelUntil: untilOf(booking, terms.cancelUntil),
    rescheduleUntil: untilOf(booking, terms.rescheduleUntil),
  }
}
