import { type ConversationId, type CustomerId, type SiteId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

export function findSite(tx: Tx, tenantId: TenantId, siteKey: string) {
  return tx.selectFrom('site').select('id').where('tenant_id', '=', tenantId).where('site_key', '=', siteKey)
}

type Visit = { id: VisitorSessionId; siteId: SiteId; customerId: CustomerId; now: Date }

/** Nobody holds a token of this visit. */
export function insertVisit(tx: Tx, tenantId: TenantId, { id, siteId, customerId, now }: Visit) {
  return tx
    .insertInto('visitor_session')
    .values({ tenant_id: tenantId, id, site_id: siteId, customer_id: customerId, created_at: now })
}

export function findVisit(tx: Tx, tenantId: TenantId, id: VisitorSessionId) {
  return tx.selectFrom('visitor_session').select('id').where('tenant_id', '=', tenantId).where('id', '=', id)
}

export async function insertContactThread(
  tx: Tx,
  tenantId: TenantId,
  { visitId, now }: { visitId: VisitorSessionId; now: Date },
): Promise<ConversationId> {
  const id = newId<'conversation'>()
  await tx
    .insertInto('conversation')
    .values({ tenant_id: tenantId, id, visitor_session_id: visitId, contact_form: true, created_at: now })
    .execute()
  return id
}
