import type { ProjectId } from '@frontdesk/db/ids'
import { listSlotsOfAny } from '@frontdesk/scheduling/any-provider'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { reachMs } from '../slot/list-slots.ts'
import { findOffer } from '../slot/queries.ts'
import { agendasOf, offerOf } from '../slot/rules.ts'
import type { Slots } from '../slot/schemas.ts'
import { findProjectBooking } from './queries.ts'
import { movableStates } from './reschedule-booking.ts'
import { minutesOfBooking } from './rules.ts'
import type { SlotsOfOwn } from './schemas.ts'

/** Where a customer's booking could be moved to, by the rules that moving it goes by: its own time is not in its way. */
export async function listOwnSlots(
  { deps, entrance }: { deps: Deps; entrance: Entrance<ProjectId> },
  { from, to }: z.output<typeof SlotsOfOwn>,
): Promise<z.input<typeof Slots>> {
  const booking = await entrance.get(({ db, tenantId, subjectId }) => findProjectBooking(db, tenantId, subjectId))
  if (!movableStates.includes(booking.state)) throw new ApiError('wrong_state')
  const now = deps.now()
  const span = { from: new Date(from.getTime() - reachMs), to: new Date(to.getTime() + reachMs) }
  const question = { serviceId: booking.service_id, ...span, now, own: booking.id }
  const row = await entrance.get(({ db, tenantId }) => findOffer(db, tenantId, question))
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
