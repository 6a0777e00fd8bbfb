import { listSlotsOfAny } from '@frontdesk/scheduling/any-provider'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { findOffer } from './queries.ts'
import { agendasOf, offerOf } from './rules.ts'
import type { SlotQuestion, Slots } from './schemas.ts'

/** Bookings this far outside the asked span can still reach into it with their buffers. */
export const reachMs = 2 * 86_400_000

/** Every instant the service can start at. One statement, then pure arithmetic: the same as confirming uses. */
export async function listSlotsOf<S extends string>(
  { deps, entrance }: { deps: Deps; entrance: Entrance<S> },
  { from, to, ...what }: z.output<typeof SlotQuestion>,
): Promise<z.input<typeof Slots>> {
  const now = deps.now()
  const span = { from: new Date(from.getTime() - reachMs), to: new Date(to.getTime() + reachMs) }
  const row = await entrance.get(({ db, tenantId }) => findOffer(db, tenantId, { ...what, ...span, now }))
  if (what.providerId && row.providers.length === 0) throw new ApiError('not_found')
  const slots = listSlotsOfAny({
    now: now.getTime(),
    from: from.getTime(),
    to: to.getTime(),
    offer: offerOf(row),
    agendas: agendasOf(row),
  })
  return {
    slots: slots.map(({ startsAt, providerIds }) => ({ startsAt: new Date(startsAt), providerIds })),
  }
}
