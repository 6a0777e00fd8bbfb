import type { PaymentId, RefundId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { DB, RefundState } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type ExpressionBuilder, type Insertable, sql } from 'kysely'

export function listRefunds(db: Db, tenantId: TenantId, paymentId: PaymentId) {
  return db
    .selectFrom('refund')
    .select(['id', 'state', 'amount_minor', 'reason', 'stripe_refund_id', 'request_key'])
    .where('tenant_id', '=', tenantId)
    .where('payment_id', '=', paymentId)
    .orderBy('created_at')
    .orderBy('id')
}
export type RefundRow = Awaited<ReturnType<ReturnType<typeof listRefunds>['executeTakeFirstOrThrow']>>

type Eb = ExpressionBuilder<DB, 'payment'>

/** How much of the payment of the query around it goes back or has gone. What failed did neither. */
export function backOf(eb: Eb) {
  return refundsOf(eb)
    .select(sql<number>`coalesce(sum(refund.amount_minor), 0)::bigint`.as('minor'))
    .$asScalar()
    .$notNull()
}

/** The part of it that was never due: it came too late, or was too much. */
export function undoneOf(eb: Eb) {
  return refundsOf(eb)
    .where('refund.reason', 'in', ['too_late', 'overpaid'])
    .select(sql<number>`coalesce(sum(refund.amount_minor), 0)::bigint`.as('minor'))
    .$asScalar()
    .$notNull()
}

function refundsOf(eb: Eb) {
  return eb
    .selectFrom('refund')
    .whereRef('refund.tenant_id', '=', 'payment.tenant_id')
    .whereRef('refund.payment_id', '=', 'payment.id')
    .where('refund.state', '!=', 'failed')
}

export function insertRefund(tx: Tx, row: Insertable<DB['refund']>) {
  return tx.insertInto('refund').values(row)
}

/** A refund that Stripe has not been told of yet, with the payment it is of. */
export function findDueRefund(tx: Tx, tenantId: TenantId, id: RefundId) {
  return tx
    .selectFrom('refund')
    .innerJoin('payment', (join) =>
      join.onRef('payment.tenant_id', '=', 'refund.tenant_id').onRef('payment.id', '=', 'refund.payment_id'),
    )
    .where('refund.tenant_id', '=', tenantId)
    .where('refund.id', '=', id)
    .where('refund.state', '=', 'due')
    .select([
      'refund.id',
      'refund.payment_id',
      'refund.amount_minor',
      'payment.payment_intent_id',
      'payment.stripe_account_id',
    ])
}
export type DueRefund = Awaited<ReturnType<ReturnType<typeof findDueRefund>['executeTakeFirstOrThrow']>>

type Change = {
  state: RefundState
  amount_minor?: number
  stripe_refund_id?: string
  failure?: string | null
  settled_at?: Date | null
}

export function updateRefund(tx: Tx, tenantId: TenantId, args: { id: RefundId; set: Change }) {
  return tx.updateTable('refund').set(args.set).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}
