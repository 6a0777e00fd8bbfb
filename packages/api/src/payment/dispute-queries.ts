import type { PaymentId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Insertable } from 'kysely'

export function listDisputes(db: Db, tenantId: TenantId, paymentId: PaymentId) {
  return db
    .selectFrom('dispute')
    .select(['id', 'stripe_dispute_id', 'state'])
    .where('tenant_id', '=', tenantId)
    .where('payment_id', '=', paymentId)
    .orderBy('created_at')
    .orderBy('id')
}

/** As Stripe has it now; what was known of it before is replaced. */
export function saveDispute(tx: Tx, row: Insertable<DB['dispute']>) {
  const { state, respond_by, updated_at } = row
  return tx
    .insertInto('dispute')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'stripe_dispute_id']).doUpdateSet({ state, respond_by, updated_at }),
    )
}
