import { type RefundId, newId } from '@frontdesk/db/ids'
import type Stripe from 'stripe'
import { audit } from '../core/audit.ts'
import { encodeId } from '../core/id-schema.ts'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import type { PaymentRow } from './queries.ts'
import { type RefundRow, insertRefund, listRefunds, updateRefund } from './refund-queries.ts'
import { refundStateOf } from './refund-rules.ts'
import { settleRefunds } from './settle-refunds.ts'

type Told = { payment: PaymentRow; refunds: readonly Stripe.Refund[]; now: Date }

/** Brings our refunds to what Stripe says of them, those made at its Dashboard too. The caller holds the payment's lock. */
export async function applyRefunds(work: Work, { payment, refunds, now }: Told): Promise<void> {
  for (const refund of refunds) await applyRefund(work, { payment, refund, now })
  if (refunds.length > 0) await settleRefunds(work, payment, now)
}

type Each = { payment: PaymentRow; refund: Stripe.Refund; now: Date }

async function applyRefund(work: Work, { payment, refund, now }: Each): Promise<void> {
  const { tx, tenantId } = work
  const known = (await listRefunds(tx, tenantId, payment.id).execute()).find(
    (row) => row.stripe_refund_id === refund.id || (isOurs(row, refund) && row.amount_minor === refund.amount),
  )
  const state = refundStateOf(refund.status)
  if (known?.state === state && known.stripe_refund_id !== null) return
  const set = {
    state,
    stripe_refund_id: refund.id,
    failure: state === 'failed' ? (refund.failure_reason ?? refund.status) : null,
    settled_at: state === 'pending' ? null : now,
  }
  const id = known?.id ?? newId<'refund'>()
  if (known) await updateRefund(tx, tenantId, { id, set }).execute()
  else {
    await insertRefund(tx, {
      ...set,
      tenant_id: tenantId,
      id,
      payment_id: payment.id,
      amount_minor: refund.amount,
      reason: 'at_stripe',
      request_key: requestKey('refund at stripe', refund.id),
      created_at: now,
    }).execute()
  }
  if (state === 'failed') await audit(work, 'payment.refund_failed', payment.id)
  else if (!known || known.state === 'due') await tellOfRefund(work, { payment, id, now })
}

/** The account's owner can write what they like into metadata: so it counts only for a refund that nobody else is. */
function isOurs(row: RefundRow, refund: Stripe.Refund): boolean {
  return row.stripe_refund_id === null && refund.metadata?.['refund'] === encodeId('refund', row.id)
}

type Sent = { payment: PaymentRow; id: RefundId; now: Date }

async function tellOfRefund(work: Work, { payment, id, now }: Sent): Promise<void> {
  const project = await findProjectOfBooking(work.tx, work.tenantId, payment.booking_id).executeTakeFirstOrThrow()
  await audit(work, 'payment.refunded', payment.id)
  await writeTimeline(work, { projectId: project.id, kind: 'payment_refunded', cause: id, now })
  await queueMail(work, { kind: 'payment_refunded', projectId: project.id, refundId: id, now })
}
