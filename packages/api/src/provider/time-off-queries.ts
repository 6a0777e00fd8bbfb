import type { ProviderId, TimeOffId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** What is not over yet. */
export function countTimeOff(tx: Tx, tenantId: TenantId, args: { providerId: ProviderId; now: Date }) {
  return tx
    .selectFrom('time_off')
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', args.providerId)
    .where('ends_at', '>', args.now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

export function insertTimeOff(
  tx: Tx,
  tenantId: TenantId,
  { providerId, ...row }: { id: TimeOffId; providerId: ProviderId; starts_at: Date; ends_at: Date },
) {
  return tx.insertInto('time_off').values({ ...row, tenant_id: tenantId, provider_id: providerId })
}

export function deleteTimeOff(tx: Tx, tenantId: TenantId, id: TimeOffId) {
  return tx.deleteFrom('time_off').where('tenant_id', '=', tenantId).where('id', '=', id).returning('provider_id')
}
