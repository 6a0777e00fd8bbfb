import { nilUuid } from '@frontdesk/db/ids'
import type { PaymentId } from '@frontdesk/db/ids'
import type { RolePool, Tx } from '@frontdesk/db/open-database'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'

/** The next tenants that Stripe is to be asked about, after the last of those before. */
export async function listTenantsToCheck(
  role: RolePool,
  args: { now: Date; after: TenantId | undefined; limit: number },
): Promise<TenantId[]> {
  const { rows } = await sql<{ id: string }>`
    select id from auth.tenants_to_check(${args.now}, ${args.after ?? nilUuid}, ${args.limit}) as id`.execute(
    role.kysely,
  )
  return rows.map(({ id }) => provenTenantId(id))
}

type Claim = { now: Date; again: Date; limit: number }

/** The payments whose turn it is, each put off at once: one that fails stands in nobody's way, and comes again. */
export function claimPaymentsToCheck(tx: Tx, tenantId: TenantId, { now, again, limit }: Claim) {
  return tx
    .updateTable('payment')
    .set({ check_at: again })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('payment as due')
        .select('due.id')
        .where('due.tenant_id', '=', tenantId)
        .where('due.check_at', '<=', now)
        .orderBy('due.check_at')
        .orderBy('due.id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
}

export function setNextCheck(tx: Tx, tenantId: TenantId, args: { id: PaymentId; checkAt: Date | null }) {
  return tx
    .updateTable('payment')
    .set({ check_at: args.checkAt })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

export function findAccountToCheck(tx: Tx, tenantId: TenantId, now: Date) {
  return tx.selectFrom('tenant').select('id').where('id', '=', tenantId).where('stripe_check_at', '<=', now)
}
