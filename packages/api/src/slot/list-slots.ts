import { listSlotsOfAny } from '@frontdesk/scheduling/any-provider'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { findListing } from './queries.ts'
import { agendasOf, offerOf } from './rules.ts'
import type { SlotQuestion, Slots } from './schemas.ts'

/** So far outside the asked span, what is busy can still be in the way of the longest service with its buffers; for additions findOffer looks further. */
export const reachMs = 2 * 86_400_000

/** Every instant the service can start at. One statement, then pure arithmetic: the same as confirming uses. */
export async function listSlotsOf<S extends string>(
  { deps, entrance }: { deps: Deps; entrance: Entrance<S> },
  { from, to, seats, ...what }: z.output<typeof SlotQuestion>,
): Promise<z.input<typeof Slots>> {
  const now = deps.now()
  const span = { from: new Date(from.getTime() - reachMs), to: new Date(to.getTime() + reachMs) }
  const row = await entrance.get(() => findListing({ ...what, ...span, now }))
  if (what.providerId && row.providers.length === 0) throw new ApiError('not_found')
  if (row.addons.length < new Set(what.addonIds).size) throw new ApiError('not_found')
  const slots = listSlotsOfAny({
    now: now.getTime(),
    from: from.getTime(),
    to: to.getTime(),
    offer: { ...offerOf(row), seatsWanted: seats },
    agendas: agendasOf(row),
  })
  return {
    slots: slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) })),
  }
}
