import type { Work } from '../core/work.ts'
import { offerDigest } from './offer-digest.ts'
import { findOfferedFacts } from './offer-queries.ts'
import type { LockedBooking } from './queries.ts'

/** Whether what the customer was shown is not what is offered by now: another price, length, place or other terms. */
export async function hasChanged(
  { tx, tenantId }: Work,
  { id, offer_digest }: Pick<LockedBooking, 'id' | 'offer_digest'>,
): Promise<boolean> {
  if (offer_digest === null) return false // it was not shown as an offer
  const facts = await findOfferedFacts(tx, tenantId, id).executeTakeFirst()
  return !facts || facts.addons.some(({ active }) => !active) || !offerDigest(facts).equals(offer_digest)
}
