import { requestKey } from '../core/request-key.ts'
import { readTerms } from './terms.ts'

type Facts = {
  location: string
  duration_minutes: number
  price_minor: number
  currency: string
  needs_approval: boolean
  terms: unknown
}

/** What a customer agrees to, in 32 bytes: two offers with the same digest are the same to them. */
export function offerDigest(offer: Facts): Buffer {
  const { location, duration_minutes, price_minor, currency, needs_approval } = offer
  const facts = [location, duration_minutes, price_minor, currency, needs_approval, readTerms(offer.terms)]
  return requestKey('offer', JSON.stringify(facts))
}
