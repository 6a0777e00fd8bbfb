import { type MembershipId, type PaymentId, type RefundId, newId } from '@frontdesk/db/ids'
import type { RefundReason } from '@frontdesk/db/schema'
import { audit } from '../core/audit.ts'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { lockPayment } from './queries.ts'
import { insertRefund, listRefunds } from './refund-queries.ts'
import { sumsOf } from './refund-rules.ts'
import { refundable } from './currencies.ts'
import { settleRefunds } from './settle-refunds.ts'
import { hasArrived } from './states.ts'

export type RefundWish = {
  payment: { id: PaymentId }
  amountMinor: number
  /** All of it, or nothing. */
  isExact?: boolean
  reason: Exclude<RefundReason, 'at_stripe'>
  membershipId?: MembershipId
  /** One cause, one refund, however often it is asked for. */
  cause: string
  now: Date
}

/**
 * Money is to go back: as much as is wished, and never more than is left. A job sends it. Undefined where nothing is left,
 * or nothing came yet; what comes too late goes back by itself. The caller holds the booking's lock.
 */
export async function dueRefund(work: Work, wish: RefundWish): Promise<RefundId | undefined> {
  const { tx, tenantId } = work
  const { reason, membershipId, now } = wish
  const payment = await lockPayment(tx, tenantId, wish.payment.id).executeTakeFirstOrThrow()
  if (!hasArrived(payment.state)) return undefined
  const refunds = await listRefunds(tx, tenantId, payment.id).execute()
  const key = requestKey('refund', payment.id, wish.cause)
  const before = refunds.find(({ request_key }) => request_key.equals(key))
  if (before) return before.id
  const { refunded, due } = sumsOf(refunds)
  const left = payment.amount_minor - refunded - due
  const amountMinor = refundable({ amountMinor: wish.amountMinor, left, currency: payment.currency })
  if (amountMinor === 0 || (wish.isExact && amountMinor !== wish.amountMinor)) return undefined

  const id: RefundId = newId<'refund'>()
  await insertRefund(tx, {
    tenant_id: tenantId,
    id,
    payment_id: payment.id,
    amount_minor: amountMinor,
    state: 'due',
    reason,
    membership_id: membershipId ?? null,
    request_key: key,
    created_at: now,
  }).execute()
  await audit(work, 'payment.refund_due', payment.id)
  await settleRefunds(work, payment, now)
  await enqueue(tx, { name: 'payment.refund', id, runAt: now })
  return id
}
