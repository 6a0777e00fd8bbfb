import type { Work } from '../core/work.ts'
import { type PaymentRow, updatePayment } from './queries.ts'
import { listRefunds } from './refund-queries.ts'
import { stateByRefunds, sumsOf } from './refund-rules.ts'
import { hasArrived } from './states.ts'

/** A payment that arrived stands where its refunds say. The caller holds its lock. */
export async function settleRefunds({ tx, tenantId }: Work, payment: PaymentRow, now: Date): Promise<void> {
  if (!hasArrived(payment.state)) return
  const sums = sumsOf(await listRefunds(tx, tenantId, payment.id).execute())
  const set = {
    state: stateByRefunds(payment.amount_minor, sums),
    refunded_minor: sums.refunded,
    refunded_at: sums.refunded === payment.refunded_minor ? payment.refunded_at : now,
  }
  await updatePayment(tx, tenantId, { id: payment.id, set }).execute()
}
