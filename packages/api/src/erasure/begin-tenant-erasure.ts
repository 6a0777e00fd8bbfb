import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { type Actor, audit } from '../core/audit.ts'
import { enqueue } from '../jobs/job.ts'

/**
 * The keys, the ways in and the name go at once, and with the keys everything that was sealed; the rows follow in batches
 * (erase-tenant.ts). What the business has at Stripe is its own and is left alone.
 */
export async function beginTenantErasure(
  { tx, tenantId, actor }: { tx: Tx; tenantId: TenantId; actor?: Actor },
  now: Date,
): Promise<void> {
  await audit({ tx, tenantId, ...(actor && { actor }) }, 'tenant.erased', tenantId)
  await sql`select auth.erase_tenant(${now})`.execute(tx)
  await enqueue(tx, { name: 'tenant.erase', id: tenantId, runAt: now })
}
