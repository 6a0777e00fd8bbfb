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
    .selectFrom('booking')
    .select((eb) => [
      'provider_id',
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('ends_at').filterWhere('starts_at', '<', startsAt).as('idle_since'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('provider_id', 'in', providerIds)
    .where('state', 'in', liveStates)
    .where('starts_at', '>=', new Date(startsAt.getTime() - weekMs))
    .where('starts_at', '<', new Date(startsAt.getTime() + weekMs))
    .groupBy('provider_id')
}
