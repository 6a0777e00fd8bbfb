import type { ProviderId, TimeOffId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

export function listTimeOffToCome(tx: Tx, tenantId: TenantId, args: { providerId: ProviderId; now: Date }) {
  return tx
    .selectFrom('time_off')
    .where('tenant_id', '=', tenantId)
    .where('provider_id', '=', args.providerId)
    .where('ends_at', '>', args.now)
    .select(['id', 'starts_at', 'ends_at'])
    .orderBy('id')
}

export function moveTimeOff(tx: Tx, tenantId: TenantId, args: { id: TimeOffId; starts_at: Date; ends_at: Date }) {
  const { id, ...span } = args
  return tx.updateTable('time_off').set(span).where('tenant_id', '=', tenantId).where('id', '=', id)
}

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
