import type { BookingId, ServiceAddonId } from '@frontdesk/db/ids'
import { softReasons } from '@frontdesk/scheduling/types'
import { ApiError } from '../core/api-error.ts'
import type { Work } from '../core/work.ts'
import { addAddons } from './add-details.ts'
import { hasChanged } from './has-changed.ts'
import { moveBooking } from './move-booking.ts'
import { listAddons, listChosenAddons } from './offer-queries.ts'
import { type Place, placeBooking } from './place-booking.ts'
import { priceWith } from './price-for.ts'
import { type LockedBooking, lockBooking, setBookingTime } from './queries.ts'
import { minutesOfBooking, stateAfterConfirm } from './rules.ts'

type Accepting = { addonIds?: readonly ServiceAddonId[]; now: Date }

/**
 * The customer's yes to what the staff offered. It kept no time, so somebody may have been faster; and what was offered has
 * to be what it still is. What spoke against the time when the staff offered it all the same, they have passed over, and it
 * does not speak against it now; what has come up since (time off, a full day) they have not, and it does. Notice is for who
 * asks without being asked: an offer says itself until when it is good.
 */
export async function acceptBooking(
  work: Work,
  booking: LockedBooking,
  { addonIds = [], now }: Accepting,
): Promise<void> {
  const { tx, tenantId } = work
  const known = await listAddons(tx, tenantId, { serviceId: booking.service_id, ids: addonIds }).execute()
  if (known.length < new Set(addonIds).size) throw new ApiError('not_found')
  // Everything that is offered comes from the staff.
  if (booking.origin !== 'member') throw new ApiError('wrong_state')
  if (accepted.includes(booking.state)) return
  if (booking.state === 'expired' || isOver(booking, now)) throw new ApiError('slot_taken')
  if (booking.state !== 'proposed') throw new ApiError('wrong_state')
  if (await hasChanged(work, booking)) throw new ApiError('changed')
  // What they were offered already is not added to it once more.
  const more = new Set(addonIds).difference(new Set(await chosenBefore(work, booking.id)))
  await placeBooking(work, wantedBy(booking, { addonIds: [...more], now }), async (place) => {
    await keep(work, booking, { place, now })
    await moveBooking(work, booking, { to: 'held', now })
  })
  const held = await lockBooking(tx, tenantId, booking.id).executeTakeFirstOrThrow()
  await moveBooking(work, held, { to: stateAfterConfirm(held), now })
}

async function chosenBefore({ tx, tenantId }: Work, bookingId: BookingId): Promise<ServiceAddonId[]> {
  const rows = await listChosenAddons(tx, tenantId, bookingId).execute()
  return rows.map(({ addon_id }) => addon_id)
}

const accepted: readonly LockedBooking['state'][] = ['requested', 'awaiting_payment', 'confirmed', 'completed']

function isOver({ state, held_until, starts_at }: LockedBooking, now: Date): boolean {
  return state === 'proposed' && ((held_until !== null && held_until <= now) || starts_at <= now)
}

function wantedBy(booking: LockedBooking, { addonIds = [], now }: Accepting) {
  const { duration, before, after } = minutesOfBooking(booking)
  return {
    serviceId: booking.service_id,
    only: booking.provider_id,
    startsAt: booking.starts_at,
    seats: booking.seats,
    addonIds,
    minutes: ({ addons }: Place['offer']) => ({
      duration: addons.reduce((sum, addon) => sum + addon.extra_minutes, duration),
      before,
      after,
    }),
    own: { id: booking.id, providerId: booking.provider_id },
    override: softReasons.filter((reason) => reason === 'too_soon' || booking.passed_over.includes(reason)),
    now,
  }
}

async function keep(work: Work, booking: LockedBooking, { place, now }: { place: Place; now: Date }): Promise<void> {
  const { offer, occurrenceId, span, blocked } = place
  await setBookingTime(work.tx, work.tenantId, {
    id: booking.id,
    occurrence_id: occurrenceId,
    ends_at: new Date(span.end),
    blocked_until: new Date(blocked.end),
    price_minor: priceWith(booking, offer.addons),
    updated_at: now,
  })
  await addAddons(work, { bookingId: booking.id, addons: offer.addons })
}
