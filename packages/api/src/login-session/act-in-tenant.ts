import type { MembershipId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { AccountScope } from '../core/account-entrance.ts'
import { actorOf } from '../core/audit.ts'

type Place = { tenantId: TenantId; membershipId: MembershipId }

/** From here to the end of the transaction the person acts in this tenant, which is proven to be theirs. */
export async function actInTenant({ tx, requestId }: AccountScope, place: Place) {
  const { tenantId, membershipId } = place
  await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx)
  return { tx, tenantId, actor: { ...actorOf('member', membershipId), requestId } }
}
