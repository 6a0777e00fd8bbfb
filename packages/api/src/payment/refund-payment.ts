import type { PaymentId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import { encodeId } from '../core/id-schema.ts'
import { workFor } from '../core/work.ts'
import { type TenantJob } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { accountOf } from './open-checkout.ts'
import { findPayment, lockPayment, updatePayment } from './queries.ts'

/** Sends money back whole. Tried again after a crash it is the same refund: Stripe knows it by its key. */
export const refundPayment: TenantJob = async (deps, tenantId, id) => {
  const paymentId = id as PaymentId // enqueued with a payment's id
  const due = await workFor(deps, tenantId, ({ tx }) => findPayment(tx, tenantId, paymentId).executeTakeFirstOrThrow())
  if (due.state !== 'refund_due' || !due.payment_intent_id) return
  const key = encodeId('payment', paymentId)
  const refund = await deps.stripe.refunds.create(
    { payment_intent: due.payment_intent_id, metadata: { payment: key } },
    { idempotencyKey: `refund_${key}`, ...accountOf(due) },
  )
  const now = deps.now()
  await workFor(deps, tenantId, async (work) => {
    const payment = await lockPayment(work.tx, tenantId, paymentId).executeTakeFirstOrThrow()
    if (payment.state !== 'refund_due') return
    const set = { state: 'refunded', refund_id: refund.id, refunded_at: now } as const
    await updatePayment(work.tx, tenantId, { id: paymentId, set }).execute()
    const project = await findProjectOfBooking(work.tx, tenantId, payment.booking_id).executeTakeFirstOrThrow()
    await audit(work, 'payment.refunded', paymentId)
    await writeTimeline(work, { projectId: project.id, kind: 'payment_refunded', now })
    await queueMail(work, { kind: 'payment_refunded', projectId: project.id, cause: paymentId, now })
  })
}
