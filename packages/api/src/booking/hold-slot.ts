import { type BookingId, type CustomerId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { BookingOrigin } from '@frontdesk/db/schema'
import { audit } from '../core/audit.ts'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { addAddons, addAnswers } from './add-details.ts'
import { checkAnswers } from './check-answers.ts'
import { offerDigest } from './offer-digest.ts'
import { type Place, placeBooking } from './place-booking.ts'
import { insertBooking } from './queries.ts'
import { priceFor } from './price-for.ts'
import type { NewBooking } from './schemas.ts'
import { readTerms } from './terms.ts'
import { writeChange } from './write-change.ts'

export type Holding = {
  wish: Pick<NewBooking, 'serviceId' | 'providerId' | 'startsAt' | 'note' | 'addonIds' | 'answers' | 'seats'>
  customerId: CustomerId
  visitorSessionId: VisitorSessionId | null
  origin: BookingOrigin
  requestKey: Buffer
  heldUntil: Date
  /** By the staff's word: past what their own hours and limits say, and with answers left out. */
  byStaff?: { override: boolean }
  now: Date
}

/** Takes the slot for somebody, with whichever provider is free, or says `slot_taken`. */
export async function holdSlot(work: Work, holding: Holding): Promise<BookingId> {
  const { wish, customerId, heldUntil, byStaff, now } = holding
  const { startsAt } = wish
  const id = newId<'booking'>()
  const answers = await checkAnswers(work, { ...wish, isComplete: byStaff === undefined })
  const wanted = { ...wish, now, override: byStaff?.override ?? false }
  const { providerId, offer } = await placeBooking(work, wanted, async (place) => {
    await insertHeld(work, { ...holding, id, place })
    return place
  })
  await addAddons(work, { bookingId: id, addons: offer.addons })
  await addAnswers(work, { bookingId: id, customerId, answers })
  await writeChange(work, { bookingId: id, to: { state: 'held', startsAt, providerId }, now })
  await enqueue(work.tx, { name: 'booking.expire', id, runAt: heldUntil })
  await audit(work, 'booking.held', id)
  return id
}

type Held = Holding & { id: BookingId; place: Place }

async function insertHeld(work: Work, { id, place, ...holding }: Held): Promise<void> {
  const { tx, tenantId } = work
  const { offer, span, blocked } = place
  const { wish, customerId, now } = holding
  const { seats } = wish
  const seal = wish.note ? await sealerFor(work, { customerId }) : undefined
  await insertBooking(tx, {
    tenant_id: tenantId,
    id,
    service_id: wish.serviceId,
    provider_id: place.providerId,
    customer_id: customerId,
    visitor_session_id: holding.visitorSessionId,
    origin: holding.origin,
    request_key: holding.requestKey,
    state: 'held',
    service_name: offer.name,
    location: offer.location,
    starts_at: new Date(span.start),
    ends_at: new Date(span.end),
    blocked_from: new Date(blocked.start),
    blocked_until: new Date(blocked.end),
    held_until: holding.heldUntil,
    price_minor: priceFor(offer, seats),
    seats,
    currency: offer.currency,
    needs_approval: offer.needs_approval,
    terms: JSON.stringify(readTerms(offer.terms)),
    occurrence_id: place.occurrenceId,
    offer_digest: offerDigest(offer),
    note_sealed: seal?.({ table: 'booking', column: 'note', rowId: id }, wish.note ?? '') ?? null,
    created_at: now,
    updated_at: now,
  }).execute()
}
