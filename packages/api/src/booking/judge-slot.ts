import { explainSlot } from '@frontdesk/scheduling/slots'
import type { BookingId, ProviderId, ServiceAddonId, ServiceId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { ApiError } from '../core/api-error.ts'
import { mustExist } from '../core/must-exist.ts'
import { reachMs } from '../slot/list-slots.ts'
import { findOffer } from '../slot/queries.ts'
import { agendasOf, offerOf } from '../slot/rules.ts'
import { findTimesOfBooking } from './detail-queries.ts'
import { minutesOf, minutesOfBooking } from './rules.ts'

export type SlotQuestion = {
  serviceId: ServiceId
  /** Left out: whoever offers it. */
  providerId?: ProviderId | undefined
  startsAt: Date
  addonIds?: readonly ServiceAddonId[]
  seats?: number
  /** The booking that is to be moved there, as long as it is and with the seats that it has. */
  bookingId?: BookingId | undefined
  now: Date
}

/** Everything that speaks against a time, for each who could give it, the one with the least first: by the rules that list. */
export async function judgeSlot(tx: Tx, tenantId: TenantId, question: SlotQuestion) {
  const { bookingId, providerId, startsAt, now, serviceId, addonIds = [] } = question
  const moving = bookingId && mustExist(await findTimesOfBooking(tx, tenantId, bookingId).executeTakeFirst())
  // What is there already has its seats, as it has its length.
  const seats = moving?.seats ?? question.seats ?? 1
  const around = { from: new Date(startsAt.getTime() - reachMs), to: new Date(startsAt.getTime() + reachMs) }
  const asked = { serviceId, providerId, addonIds, now, ...around, own: bookingId }
  const offer = mustExist(await findOffer(tx, tenantId, asked).executeTakeFirst())
  if (providerId && offer.providers.length === 0) throw new ApiError('not_found')
  if (offer.addons.length < new Set(addonIds).size) throw new ApiError('not_found')
  const start = startsAt.getTime()
  const terms = {
    now: now.getTime(),
    startsAt: start,
    offer: { ...offerOf(offer), ...lengthOf(offer, moving), seatsWanted: seats },
  }
  const verdicts = agendasOf(offer).map((one) => ({
    providerId: one.providerId,
    ...explainSlot({ ...terms, agenda: one.agenda }),
  }))
  const inOrder = verdicts.toSorted((a, b) => a.hard.length - b.hard.length || a.soft.length - b.soft.length)
  return { offer, verdicts: inOrder }
}

function lengthOf(offer: Parameters<typeof minutesOf>[0], moving: Parameters<typeof minutesOfBooking>[0] | undefined) {
  const { duration, before, after } = moving ? minutesOfBooking(moving) : minutesOf(offer)
  return { durationMinutes: duration, extraMinutes: 0, bufferBeforeMinutes: before, bufferAfterMinutes: after }
}
