import type { MembershipId, ProjectId } from '@frontdesk/db/ids'
import { listSlotsOfAny } from '@frontdesk/scheduling/any-provider'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { reachMs } from '../slot/list-slots.ts'
import { findOffer } from '../slot/queries.ts'
import { agendasOf, offerOf } from '../slot/rules.ts'
import type { Slots } from '../slot/schemas.ts'
import { findTimesOfBooking } from './detail-queries.ts'
import type { SlotsOfBooking } from './member-schemas.ts'
import { findProjectBooking } from './queries.ts'
import { movableStates } from './reschedule-booking.ts'
import { minutesOfBooking } from './rules.ts'
import type { SlotsOfOwn } from './schemas.ts'

type Asking<S extends string> = { deps: Deps; entrance: Entrance<S> }

/** Where a customer's booking could be moved to. */
export async function listOwnSlots(asking: Asking<ProjectId>, question: z.output<typeof SlotsOfOwn>) {
  const booking = await asking.entrance.get(({ db, tenantId, subjectId }) =>
    findProjectBooking(db, tenantId, subjectId),
  )
  return await listSlotsToMoveTo(asking, booking, question)
}

/** Where any booking could be moved to without a word of the staff against their own rules. */
export async function listSlotsOfBooking(
  asking: Asking<MembershipId>,
  { bookingId, ...question }: z.output<typeof SlotsOfBooking>,
) {
  const booking = await asking.entrance.get(({ db, tenantId }) => findTimesOfBooking(db, tenantId, bookingId))
  return await listSlotsToMoveTo(asking, booking, question)
}

type Movable = Awaited<ReturnType<ReturnType<typeof findTimesOfBooking>['executeTakeFirstOrThrow']>>
type Question = Omit<z.output<typeof SlotsOfBooking>, 'bookingId'>

/** By the rules that moving it goes by: its own time is not in its way, and it lasts as long as it was booked for. */
async function listSlotsToMoveTo<S extends string>(
  { deps, entrance }: Asking<S>,
  booking: Movable,
  { from, to, providerId }: Question,
): Promise<z.input<typeof Slots>> {
  if (!movableStates.includes(booking.state)) throw new ApiError('wrong_state')
  const now = deps.now()
  const span = { from: new Date(from.getTime() - reachMs), to: new Date(to.getTime() + reachMs) }
  const question = { serviceId: booking.service_id, providerId, ...span, now, own: booking.id }
  const row = await entrance.get(({ db, tenantId }) => findOffer(db, tenantId, question))
  if (providerId && row.providers.length === 0) throw new ApiError('not_found')
  const { duration, before, after } = minutesOfBooking(booking)
  const offer = {
    ...offerOf(row),
    durationMinutes: duration,
    bufferBeforeMinutes: before,
    bufferAfterMinutes: after,
    seatsWanted: booking.seats,
  }
  const asked = { now: now.getTime(), from: from.getTime(), to: to.getTime(), offer, agendas: agendasOf(row) }
  return { slots: listSlotsOfAny(asked).map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) })) }
}
