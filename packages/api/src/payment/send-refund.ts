import type { RefundId } from '@frontdesk/db/ids'
import Stripe from 'stripe'
import { lockBooking } from '../booking/queries.ts'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import { encodeId } from '../core/id-schema.ts'
import { type Work, workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { applyRefunds } from './apply-refunds.ts'
import { accountOf } from './open-checkout.ts'
import { findPayment, lockPayment } from './queries.ts'
import { type DueRefund, findDueRefund, updateRefund } from './refund-queries.ts'
import { settleRefunds } from './settle-refunds.ts'

/** Sends money back. Tried again after a crash, even days later, it is the same refund. */
export const sendRefund: TenantJob = async (deps, tenantId, id) => {
  const refundId = id as RefundId // enqueued with a refund's id
  const due = await workFor(deps, tenantId, ({ tx }) => findDueRefund(tx, tenantId, refundId).executeTakeFirst())
  if (!due?.payment_intent_id) return
  const refund = await sentBefore(deps, due, due.payment_intent_id).catch(refused)
  const sent = refund ?? (await send(deps, due, due.payment_intent_id).catch(refused))
  const now = deps.now()
  await workFor(deps, tenantId, async (work) => {
    const { booking_id } = await findPayment(work.tx, tenantId, due.payment_id).executeTakeFirstOrThrow()
    await lockBooking(work.tx, tenantId, booking_id).executeTakeFirstOrThrow()
    const payment = await lockPayment(work.tx, tenantId, due.payment_id).executeTakeFirstOrThrow()
    if (sent instanceof Refused) return await giveUp(work, { refundId, payment, word: sent.word, now })
    await applyRefunds(work, { payment, refunds: [sent], now })
  })
}

/** Stripe forgets keys after a day; what a refund is for stands in its metadata for good. */
async function sentBefore(deps: Deps, due: DueRefund, intentId: string): Promise<Stripe.Refund | undefined> {
  const { data } = await deps.stripe.refunds.list({ payment_intent: intentId, limit: 100 }, accountOf(due))
  return data.find(({ metadata }) => metadata?.['refund'] === encodeId('refund', due.id))
}

async function send(deps: Deps, due: DueRefund, intentId: string): Promise<Stripe.Refund> {
  const refund = encodeId('refund', due.id)
  return await deps.stripe.refunds.create(
    {
      payment_intent: intentId,
      amount: due.amount_minor,
      metadata: { refund, payment: encodeId('payment', due.payment_id) },
    },
    { idempotencyKey: `refund_${refund}`, ...accountOf(due) },
  )
}

class Refused {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

/** What Stripe will never do, however often it is asked: more than is left, say, or for an account that left. */
function refused(error: unknown): Refused {
  const isFinal =
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripePermissionError
  if (!isFinal) throw error
  return new Refused(error.code ?? 'refused')
}

type GivenUp = { refundId: RefundId; payment: Parameters<typeof settleRefunds>[1]; word: string; now: Date }

async function giveUp(work: Work, { refundId, payment, word, now }: GivenUp): Promise<void> {
  const { tx, tenantId } = work
  if (!(await findDueRefund(tx, tenantId, refundId).executeTakeFirst())) return
  const set = { state: 'failed', failure: word.slice(0, 60), settled_at: now } as const
  await updateRefund(tx, tenantId, { id: refundId, set }).execute()
  await audit(work, 'payment.refund_failed', payment.id)
  await settleRefunds(work, payment, now)
}
