import {
  type BookingId,
  type OccurrenceId,
  type ProviderId,
  type ServiceAddonId,
  type ServiceId,
  newId,
} from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Span } from '@frontdesk/scheduling/types'
import { sql } from 'kysely'
import { ApiError } from '../core/api-error.ts'
import { mustExist } from '../core/must-exist.ts'
import type { Work } from '../core/work.ts'
import { reachMs } from '../slot/list-slots.ts'
import { type OfferRow, findOffer } from '../slot/queries.ts'
import { giveUpHolds } from './give-up-holds.ts'
import { isSlotTaken } from './is-slot-taken.ts'
import { expireStaleHolds, lockProvidersOf } from './hold-queries.ts'
import { listLoads } from './load-queries.ts'
import { priceFor } from './price-for.ts'
import { type Candidate, type Minutes, type Override, candidatesFor, leastBusyFirst } from './rules.ts'

export type Wanted = {
  serviceId: ServiceId
  /** Left out: whoever is free. */
  providerId?: ProviderId | undefined
  startsAt: Date
  seats: number
  addonIds: readonly ServiceAddonId[]
  now: Date
  /** With whom it was agreed: nobody else will do. */
  only?: ProviderId
  /** How long, where that is not simply as long as the service: with what was added, or as it was when it was booked. */
  minutes?: (offer: OfferRow) => Minutes
  /** A booking that is there already: its time does not stand in its own way, and its provider comes first. */
  own?: { id: BookingId; providerId: ProviderId }
  /** What the staff's word counts more than: hours, notice and limits, or some of these; what is taken is taken. */
  override?: Override
}
export type Place = Candidate & { offer: OfferRow; occurrenceId: OccurrenceId | null; span: Span }

/**
 * Finds somebody who can take it, and has it written by `take`; or says `slot_taken`. Everybody who offers the service is
 * locked first, so what is looked at stands until the transaction ends. The constraint has the last word.
 */
export async function placeBooking<T>(work: Work, wanted: Wanted, take: (place: Place) => Promise<T>): Promise<T> {
  const { tx, tenantId } = work
  const { serviceId, startsAt, now, own } = wanted
  const locked = await lockProvidersOf(tx, tenantId, { serviceId, providerIds: own ? [own.providerId] : [] }).execute()
  const providerIds = locked.map(({ id }) => id)
  if (providerIds.length > 0) {
    const stale = await expireStaleHolds(tx, tenantId, { providerIds, now }).execute()
    await giveUpHolds({ tx, tenantId }, stale, { to: 'expired', now }) // their time was up: nobody did it
  }
  const around = { from: new Date(startsAt.getTime() - reachMs), to: new Date(startsAt.getTime() + reachMs) }
  const { addonIds } = wanted
  const question = { serviceId, providerId: wanted.providerId, addonIds, now, ...around, own: own?.id }
  const offer = mustExist(await findOffer(tx, tenantId, question).executeTakeFirst())
  if (wanted.providerId && offer.providers.length === 0) throw new ApiError('not_found')
  if (offer.addons.length < new Set(addonIds).size) throw new ApiError('not_found')
  // What is there already has its seats and its price.
  if (!own) priceFor(offer, wanted.seats)
  const candidates = candidatesFor(offer, { ...wanted, minutes: wanted.minutes?.(offer) })
  const loads = providerIds.length > 0 ? await listLoads(tx, tenantId, { providerIds, startsAt }).execute() : []
  const inOrder = leastBusyFirst(candidates, loads)
    .filter(({ providerId }) => providerId === (wanted.only ?? providerId))
    .toSorted((a, b) => rank(a, own) - rank(b, own))

  for (const candidate of inOrder) {
    await sql`savepoint take`.execute(tx)
    try {
      const occurrenceId = await occurrenceFor(tx, tenantId, { offer, startsAt, providerId: candidate.providerId, now })
      return await take({ ...candidate, offer, occurrenceId })
    } catch (error) {
      if (!isSlotTaken(error)) throw error
      await sql`rollback to savepoint take`.execute(tx)
    }
  }
  throw new ApiError('slot_taken')
}

function rank({ providerId }: Candidate, own: Wanted['own']): number {
  return providerId === own?.providerId ? 0 : 1
}

type Start = { offer: OfferRow; startsAt: Date; providerId: ProviderId; now: Date }

/** The start that everybody of a group shares, made by whoever comes first; the provider is locked meanwhile. */
async function occurrenceFor(tx: Tx, tenantId: TenantId, start: Start): Promise<OccurrenceId | null> {
  const { offer, startsAt, providerId, now } = start
  if (offer.seats === 1) return null
  const { id } = await tx
    .insertInto('occurrence')
    .values({
      tenant_id: tenantId,
      id: newId<'occurrence'>(),
      service_id: offer.id,
      provider_id: providerId,
      starts_at: startsAt,
      seats: offer.seats,
      created_at: now,
    })
    // As many as the service has by now, but never fewer than sit there already.
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'provider_id', 'service_id', 'starts_at'])
        .doUpdateSet((eb) => ({ seats: eb.fn('greatest', ['occurrence.taken', 'excluded.seats']) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
