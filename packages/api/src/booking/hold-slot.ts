import { type BookingId, type CustomerId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import { sealerFor } from '@frontdesk/db/seal-for'
import type { BookingOrigin, BookingState } from '@frontdesk/db/schema'
import { sql } from 'kysely'
import { ApiError } from '../core/api-error.ts'
import { audit, auditAll } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { enqueue } from '../jobs/job.ts'
import { reachMs } from '../slot/list-slots.ts'
import { type OfferRow, findOffer } from '../slot/queries.ts'
import { countLiveBookings, expireStaleHolds, insertBooking, lockProviders } from './queries.ts'
import { type Candidate, candidatesFor, leastBusyFirst } from './rules.ts'
import type { NewBooking } from './schemas.ts'

export type Holding = {
  wish: Pick<NewBooking, 'serviceId' | 'providerId' | 'startsAt' | 'note'>
  customerId: CustomerId
  visitorSessionId: VisitorSessionId | null
  origin: BookingOrigin
  requestKey: Buffer
  state: BookingState
  heldUntil: Date
  now: Date
}

/** Takes the slot for somebody, with whichever provider is free, or says `slot_taken`. The constraint has the last word. */
export async function holdSlot<S extends string>(scope: Scope<S>, holding: Holding): Promise<BookingId> {
  const { tx, tenantId } = scope
  const { wish, now } = holding
  const around = { from: new Date(wish.startsAt.getTime() - reachMs), to: new Date(wish.startsAt.getTime() + reachMs) }
  const offer = mustExist(await findOffer(tx, tenantId, { ...wish, ...around, now }).executeTakeFirst())
  if (wish.providerId && offer.providers.length === 0) throw new ApiError('not_found')
  const candidates = candidatesFor(offer, wish.startsAt, now)
  if (candidates.length === 0) throw new ApiError('slot_taken')
  const providerIds = candidates.map((candidate) => candidate.providerId)
  await lockProviders(tx, tenantId, providerIds).execute()
  const stale = await expireStaleHolds(tx, tenantId, { providerIds, now }).execute()
  await auditAll({ tx, tenantId }, 'booking.expired', idsOf(stale)) // their time was up: nobody did it
  const counts = await countLiveBookings(tx, tenantId, { providerIds, ...around }).execute()

  for (const candidate of leastBusyFirst(candidates, counts)) {
    const id = await tryToTake(scope, { ...holding, offer, candidate })
    if (!id) continue
    await enqueue(tx, { name: 'booking.expire', id, runAt: holding.heldUntil })
    await audit(scope, 'booking.held', id)
    return id
  }
  throw new ApiError('slot_taken')
}

export function idsOf(rows: readonly { id: BookingId }[]): BookingId[] {
  return rows.map(({ id }) => id)
}

/** Undefined when somebody else was faster. */
async function tryToTake<S extends string>(
  scope: Scope<S>,
  { offer, candidate, ...holding }: Holding & { offer: OfferRow; candidate: Candidate },
): Promise<BookingId | undefined> {
  const { tx, tenantId } = scope
  const id = newId<'booking'>()
  const { wish, customerId } = holding
  const seal = wish.note ? await sealerFor(scope, { customerId }) : undefined
  await sql`savepoint take`.execute(tx)
  try {
    await insertBooking(tx, {
      tenant_id: tenantId,
      id,
      service_id: wish.serviceId,
      provider_id: candidate.providerId,
      customer_id: customerId,
      visitor_session_id: holding.visitorSessionId,
      origin: holding.origin,
      request_key: holding.requestKey,
      state: holding.state,
      service_name: offer.name,
      location: offer.location,
      starts_at: wish.startsAt,
      ends_at: new Date(wish.startsAt.getTime() + offer.duration_minutes * 60_000),
      blocked_from: new Date(candidate.blocked.start),
      blocked_until: new Date(candidate.blocked.end),
      held_until: holding.heldUntil,
      price_minor: offer.price_minor,
      currency: offer.currency,
      needs_approval: offer.needs_approval,
      note_sealed: seal?.({ table: 'booking', column: 'note', rowId: id }, wish.note ?? '') ?? null,
      created_at: holding.now,
      updated_at: holding.now,
    }).execute()
    return id
  } catch (error) {
    if (!isSlotTaken(error)) throw error
    await sql`rollback to savepoint take`.execute(tx)
    return undefined
  }
}

export function isSlotTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'booking_slot_taken'
}
