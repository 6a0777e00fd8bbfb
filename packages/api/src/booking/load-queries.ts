import type { ProviderId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { liveStates } from './states.ts'

const weekMs = 7 * 86_400_000

/** What each provider has to do from a week before to a week after a time, and when their last appointment before it ends. */
export function listLoads(
  tx: Tx,
  tenantId: TenantId,
  { providerIds, startsAt }: { providerIds: readonly ProviderId[]; startsAt: Date },
) {
  return tx
    .selectFrom('provider')
    .where('provider.tenant_id', '=', tenantId)
    .where('provider.id', 'in', providerIds)
    .select((eb) => {
      const taken = eb
        .selectFrom('booking')
        .whereRef('booking.tenant_id', '=', 'provider.tenant_id')
        .whereRef('booking.provider_id', '=', 'provider.id')
        .where('booking.state', 'in', liveStates)
      return [
        'provider.id as provider_id',
        taken
          .where('booking.starts_at', '>=', new Date(startsAt.getTime() - weekMs))
          .where('booking.starts_at', '<', new Date(startsAt.getTime() + weekMs))
          .select((booking) => booking.fn.countAll<number>().as('count'))
          .$asScalar()
          .$notNull()
          .as('count'),
        // However long ago: read backwards from the start, the index on provider and start has it first.
        taken
          .where('booking.starts_at', '<', startsAt)
          .orderBy('booking.starts_at', 'desc')
          .limit(1)
          .select('booking.ends_at')
          .$asScalar()
          .as('idle_since'),
      ]
    })
}
