import { requestKey } from '../core/request-key.ts'
import { readTerms } from './terms.ts'

export type Facts = {
  location: string
  duration_minutes: number
  price_minor: number
  currency: string
  needs_approval: boolean
  terms: unknown
  /** What was chosen with it, by id. */
  addons: readonly { id: string; extra_minutes: number; price_minor: number }[]
}

/** What a customer agrees to, in 32 bytes: two offers with the same digest are the same to them. */
export function offerDigest(offer: Facts): Buffer {
  const { location, duration_minutes, price_minor, currency, needs_approval } = offer
  const addons = offer.addons
    .map(({ id, ...addon }) => [id, addon.extra_minutes, addon.price_minor] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const facts = [location, duration_minutes, price_minor, currency, needs_approval, readTerms(offer.terms), addons]
  return requestKey('offer', JSON.stringify(facts))
}
