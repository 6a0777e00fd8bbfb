import type { SecurityAlertId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { ActorKind, Anomaly } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'

type Counted = { anomaly: Anomaly; who: string; windowStart: Date; count: number }

/** How many there are now in this window, of however many processes. */
export async function addToCount(
  tx: Tx,
  tenantId: TenantId,
  { anomaly, who, windowStart, count }: Counted,
): Promise<number> {
  const row = await tx
    .insertInto('security_count')
    .values({ tenant_id: tenantId, anomaly, who, window_start: windowStart, count })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'anomaly', 'who', 'window_start'])
        .doUpdateSet((eb) => ({ count: eb('security_count.count', '+', eb.ref('excluded.count')) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count
}

type Raised = Counted & { id: SecurityAlertId; actor: ActorKind | null; now: Date }

export async function raiseAlert(
  tx: Tx,
  tenantId: TenantId,
  { id, anomaly, actor, who, windowStart, now }: Raised,
): Promise<{ id: SecurityAlertId } | undefined> {
  return await tx
    .insertInto('security_alert')
    .values({ tenant_id: tenantId, id, anomaly, actor, who, window_start: windowStart, created_at: now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'anomaly', 'who', 'window_start']).doNothing())
    .returning('id')
    .executeTakeFirst()
}

export function findAlertToMail(tx: Tx, tenantId: TenantId, id: SecurityAlertId) {
  return tx
    .selectFrom('security_alert')
    .innerJoin('tenant', 'tenant.id', 'security_alert.tenant_id')
    .where('security_alert.tenant_id', '=', tenantId)
    .where('security_alert.id', '=', id)
    .select(['security_alert.anomaly', 'tenant.name as business'])
}
