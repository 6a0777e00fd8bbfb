import type { RefundId } from '@frontdesk/db/ids'
import Stripe from 'stripe'
import { lockBooking } from '../booking/queries.ts'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import { encodeId } from '../core/id-schema.ts'
import { type Work, workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { applyRefunds } from './apply-refunds.ts'
import { accountOf } from './account-of.ts'
import { type PaymentRow, findPayment, lockPayment } from './queries.ts'
import { type DueRefund, findDueRefund, listRefunds, updateRefund } from './refund-queries.ts'
import { sumsOf } from './refund-rules.ts'
import { settleRefunds } from './settle-refunds.ts'

/** Sends money back. Tried again after a crash, even days later, it is the same refund. */
export const sendRefund: TenantJob = async (deps, tenantId, id) => {
  const refundId = id as RefundId // enqueued with a refund's id
  const found = await workFor(deps, tenantId, ({ tx }) => findDueRefund(tx, tenantId, refundId).executeTakeFirst())
  if (!found?.payment_intent_id) return
  const intentId = found.payment_intent_id
  const known = await deps.stripe.refunds
    .list({ payment_intent: intentId, limit: 100 }, accountOf(found))
    .then(({ data }) => data, refused)
  // What Stripe has by now is taken over first: it forgets keys after a day, but a refund's metadata says for good what it
  // is for; and what was sent back there by hand meanwhile is not to be sent once more.
  const due = await workFor(deps, tenantId, (work) => prepare(work, { due: found, known, now: deps.now() }))
  if (!due) return
  const sent = await send(deps, due, intentId).catch(refused)
  await workFor(deps, tenantId, async (work) => {
    const payment = await lockPaymentOf(work, due)
    const now = deps.now()
    if (sent instanceof Refused) return await giveUp(work, { refundId, payment, word: sent.word, now })
    await applyRefunds(work, { payment, refunds: [sent], now })
  })
}

type Preparing = { due: DueRefund; known: Stripe.Refund[] | Refused; now: Date }

/** What is still to be sent, at most as much as is left; nothing where it was sent before or nothing is left. */
async function prepare(work: Work, { due, known, now }: Preparing): Promise<DueRefund | undefined> {
  const { tx, tenantId } = work
  const payment = await lockPaymentOf(work, due)
  const refundId = due.id
  const over = async (word: string) => {
    await giveUp(work, { refundId, payment, word, now })
    return undefined
  }
  if (known instanceof Refused) return await over(known.word)
  await applyRefunds(work, { payment, refunds: known, now })
  const still = await findDueRefund(tx, tenantId, refundId).executeTakeFirst()
  if (!still) return undefined
  const sums = sumsOf(await listRefunds(tx, tenantId, payment.id).execute())
  const left = payment.amount_minor - sums.refunded - sums.due + still.amount_minor
  if (left <= 0) return await over('nothing_left')
  if (left >= still.amount_minor) return still
  await updateRefund(tx, tenantId, { id: refundId, set: { state: 'due', amount_minor: left } }).execute()
  return { ...still, amount_minor: left }
}

async function lockPaymentOf({ tx, tenantId }: Work, { payment_id }: DueRefund): Promise<PaymentRow> {
  const { booking_id } = await findPayment(tx, tenantId, payment_id).executeTakeFirstOrThrow()
  await lockBooking(tx, tenantId, booking_id).executeTakeFirstOrThrow()
  return await lockPayment(tx, tenantId, payment_id).executeTakeFirstOrThrow()
}

async function send(deps: Deps, due: DueRefund, intentId: string): Promise<Stripe.Refund> {
  const refund = encodeId('refund', due.id)
  return await deps.stripe.refunds.create(
    {
      payment_intent: intentId,
      amount: due.amount_minor,
      metadata: { refund, payment: encodeId('payment', due.payment_id) },
    },
    { idempotencyKey: `refund_${refund}_${due.amount_minor}`, ...accountOf(due) },
  )
}

class Refused {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

/** What Stripe will never do, however often it is asked. More than is left is asked for anew, as less. */
function refused(error: unknown): Refused {
  const isFinal =
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripePermissionError
  if (!isFinal || error.param === 'amount' || error.code === 'charge_already_refunded') throw error
  return new Refused(error.code ?? 'refused')
}

type GivenUp = { refundId: RefundId; payment: PaymentRow; word: string; now: Date }

async function giveUp(work: Work, { refundId, payment, word, now }: GivenUp): Promise<void> {
  const { tx, tenantId } = work
  if (!(await findDueRefund(tx, tenantId, refundId).executeTakeFirst())) return
  const set = { state: 'failed', failure: word.slice(0, 60), settled_at: now } as const
  await updateRefund(tx, tenantId, { id: refundId, set }).execute()
  await audit(work, 'payment.refund_failed', payment.id)
  await settleRefunds(work, payment, now)
}
