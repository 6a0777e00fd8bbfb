import { type BookingId, type MembershipId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { requestKey } from '../core/request-key.ts'
import { sealerFor } from '../core/sealer-for.ts'
import { enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeBookingMessage } from '../message/write-booking-message.ts'
import { getOrCreateProject } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { topics } from '../realtime/wakeups.ts'
import { addAddons } from './add-details.ts'
import { judgeSlot } from './judge-slot.ts'
import { makeOnce } from './make-once.ts'
import type { ProposeBooking } from './member-schemas.ts'
import { offerDigest } from './offer-digest.ts'
import { type Recipient, findRecipient } from './proposal-queries.ts'
import { insertBooking } from './queries.ts'
import { priceFor } from './price-for.ts'
import { goodUntil, minutesOf } from './rules.ts'
import type { BookingWithCustomer } from './schemas.ts'
import { readTerms } from './terms.ts'
import { writeChange } from './write-change.ts'

/** An offer of the staff to one customer: a time, a price, and until when it is good. It keeps nobody else from the time. */
export async function proposeByMember(
  scope: Scope<MembershipId>,
  wish: ProposeBooking,
  now: Date,
): Promise<BookingWithCustomer> {
  const key = requestKey('member proposal', scope.subjectId, wish.nonce)
  return await makeOnce(scope, { key, now }, () => propose(scope, { wish, key, now }))
}

type Proposal = { wish: ProposeBooking; key: Buffer; now: Date }

async function propose(scope: Scope<MembershipId>, { wish, key, now }: Proposal): Promise<BookingId> {
  const { tx, tenantId } = scope
  const { startsAt, seats } = wish
  const recipient = await findRecipient(tx, tenantId, { ...wish, now })
  const { offer, verdicts } = await judgeSlot(tx, tenantId, { ...wish, now })
  const priceMinor = priceFor(offer, seats, wish.priceMinor)
  const place = verdicts.find(({ hard, soft }) => hard.length === 0 && (wish.override || soft.length === 0))
  if (!place) throw new ApiError('slot_taken')
  const heldUntil = goodUntil(startsAt, now)
  if (heldUntil <= now) throw new ApiError('slot_taken')

  const id = newId<'booking'>()
  const seal = wish.note ? await sealerFor(scope, { customerId: recipient.customerId }) : undefined
  await insertBooking(tx, {
    tenant_id: tenantId,
    id,
    service_id: wish.serviceId,
    provider_id: place.providerId,
    customer_id: recipient.customerId,
    visitor_session_id: recipient.visitorSessionId,
    origin: 'member',
    request_key: key,
    state: 'proposed',
    service_name: offer.name,
    location: offer.location,
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + minutesOf(offer).duration * 60_000),
    blocked_from: new Date(place.blocked.start),
    blocked_until: new Date(place.blocked.end),
    held_until: heldUntil,
    price_minor: priceMinor,
    seats,
    currency: offer.currency,
    needs_approval: false, // it is the business's own word
    terms: JSON.stringify(readTerms(offer.terms)),
    offer_digest: offerDigest(offer),
    passed_over: place.soft,
    note_sealed: seal?.({ table: 'booking', column: 'note', rowId: id }, wish.note ?? '') ?? null,
    created_at: now,
    updated_at: now,
  }).execute()
  await addAddons(scope, { bookingId: id, addons: offer.addons })
  const to = { state: 'proposed', startsAt, providerId: place.providerId } as const
  const seq = await writeChange(scope, { bookingId: id, to, now })
  await enqueue(tx, { name: 'booking.expire', id, runAt: heldUntil })
  await tell(scope, recipient, { bookingId: id, title: offer.name, seq, now })
  return id
}

type News = { bookingId: BookingId; title: string; seq: number; now: Date }

/** Where they are: in the chat that is open, and by mail for whoever has left it or was never there. */
async function tell(scope: Scope<MembershipId>, recipient: Recipient, { bookingId, title, seq, now }: News) {
  const { tx, tenantId } = scope
  const { customerId, visitorSessionId, isPresent } = recipient
  const projectId = await getOrCreateProject(tx, tenantId, { bookingId, customerId, title, now })
  await writeTimeline(scope, { projectId, kind: 'proposed', cause: `change ${seq}`, now })
  if (!isPresent) await queueMail(scope, { kind: 'booking_proposed', projectId, now })
  if (visitorSessionId) {
    await writeBookingMessage(scope, { visitorSessionId, bookingId, state: 'proposed', seq, now })
  }
  await audit(scope, 'booking.proposed', bookingId)
  scope.wake(topics.staff(tenantId, 'booking'))
}
