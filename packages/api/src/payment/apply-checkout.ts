import type { PaymentId, ProjectId } from '@frontdesk/db/ids'
import { findSealer } from '@frontdesk/db/seal-for'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { isSlotTaken } from '../booking/is-slot-taken.ts'
import { moveBooking } from '../booking/move-booking.ts'
import { type LockedBooking, extendHold, lockBooking } from '../booking/queries.ts'
import { mayBecome } from '../booking/rules.ts'
import type { Deps } from '../core/deps.ts'
import { audit } from '../core/audit.ts'
import { recordSecurityEvents } from '../core/security-event.ts'
import { type Work, workFor } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { tellStaff } from '../notice/tell-staff.ts'
import { findProjectOfBooking } from '../project/queries.ts'
import { writeTimeline } from '../project/write-timeline.ts'
import { topics } from '../realtime/wakeups.ts'
import { applyDisputes } from './apply-disputes.ts'
import { applyRefunds } from './apply-refunds.ts'
import type { AtStripe } from './ask-stripe.ts'
import { countedIn } from './next-payment.ts'
import { planCheck } from './plan-check.ts'
import { type PaymentRow, findPayment, listSumsOfBooking, lockPayment, takeEvent, updatePayment } from './queries.ts'
import { dueRefund } from './refund.ts'
import { intentOf, isOurs, outcomeOf, receiptUrlOf } from './rules.ts'
import { hasArrived, mayStep } from './states.ts'

export type Checkout = {
  paymentId: PaymentId
  said: AtStripe
  /** As the webhook's event said it, to be held against the payment's own. Undefined for the platform's account. */
  accountId: string | undefined
  requestId: string
  /** Left out when we asked by ourselves. */
  event?: { id: string; type: string }
}
type Settling = Checkout & { payment: PaymentRow; booking: LockedBooking; now: Date }

/** A delayed method (a bank debit, say) may take this long to say yes or no. */
const processingMs = 14 * 86_400_000

/** Brings payment and booking to what Stripe says, once for each event, in whatever order events come. */
export async function applyCheckout(deps: Deps, tenantId: TenantId, checkout: Checkout): Promise<void> {
  const now = deps.now()
  await workFor(deps, tenantId, async (work) => {
    if (checkout.event && !(await takeEvent(work.tx, tenantId, { ...checkout.event, now }))) return
    const known = await findPayment(work.tx, tenantId, checkout.paymentId).executeTakeFirst()
    const booking = known && (await lockBooking(work.tx, tenantId, known.booking_id).executeTakeFirst())
    const payment = known && (await lockPayment(work.tx, tenantId, known.id).executeTakeFirst())
    const sameAccount = (payment?.stripe_account_id ?? undefined) === checkout.accountId
    if (!payment || !booking || !sameAccount || !isOurs(payment, checkout.said.session, deps.stripeLive)) {
      const { requestId } = checkout
      const mismatch = { reason: 'payment_mismatch', surface: 'webhook', requestId, now } as const
      await recordSecurityEvents(work.tx, tenantId, [mismatch])
      return
    }
    await settle(work, { ...checkout, payment, booking, now })
    await planCheck(work, payment.id, now)
  })
}

async function settle(work: Work, settling: Settling): Promise<void> {
  const { payment, booking, now } = settling
  if (hasArrived(payment.state)) {
    await applyRefunds(work, { payment, refunds: settling.said.refunds, now })
    return await applyDisputes(work, { payment, disputes: settling.said.disputes, now })
  }
  const outcome = outcomeOf(settling.said.session)
  if (outcome === 'open' || !mayStep(payment.state, outcome)) return
  const set = {
    state: outcome,
    checkout_session_id: settling.said.session.id,
    payment_intent_id: intentOf(settling.said.session),
    ...(outcome === 'paid' && { paid_at: now }),
  }
  await updatePayment(work.tx, work.tenantId, { id: payment.id, set }).execute()
  const projectId = await projectOf(work, booking)
  work.wake(topics.project(projectId))
  if (booking.visitor_session_id) work.wake(topics.payment(booking.visitor_session_id))
  work.wake(topics.staff(work.tenantId, 'booking'))
  if (outcome === 'paid') return await takeMoney(work, settling)
  if (outcome === 'processing') return await waitForBank(work, settling)
  if (outcome === 'failed')
    await tellStaff(work, { bookingId: booking.id, events: ['payment_failed'], cause: payment.id, now })
  if (booking.state === 'awaiting_payment') return await moveBooking(work, booking, { to: 'expired', now })
  // The bank was slow: the customer has long gone, and does not see that there is something to pay again.
  if (outcome === 'failed' && payment.state === 'processing' && takesPlace(booking)) {
    await writeTimeline(work, { projectId, kind: 'payment_failed', cause: payment.id, now })
    await queueMail(work, { kind: 'payment_failed', projectId, paymentId: payment.id, now })
  }
}

/**
 * The money is here. Either the booking takes place and keeps what is due, or all of it goes back: what did not go back at
 * Stripe already.
 */
async function takeMoney(work: Work, settling: Settling): Promise<void> {
  const { tx, tenantId } = work
  const { booking, now } = settling
  const payment = await findPayment(tx, tenantId, settling.payment.id).executeTakeFirstOrThrow()
  await keepReceipt(work, settling)
  const projectId = await projectOf(work, booking)
  await writeTimeline(work, { projectId, kind: 'payment_received', cause: payment.id, now })
  await audit(work, 'payment.paid', payment.id)
  await applyRefunds(work, { payment, refunds: settling.said.refunds, now })
  await applyDisputes(work, { payment, disputes: settling.said.disputes, now })
  const { state } = await findPayment(tx, tenantId, payment.id).executeTakeFirstOrThrow()
  if (state !== 'refunded' && (takesPlace(booking) || (await confirmIfFree(work, settling)))) {
    await keepWhatIsDue(work, settling)
    await queueMail(work, { kind: 'payment_received', projectId, paymentId: payment.id, now })
    await tellStaff(work, { bookingId: booking.id, events: ['payment_received'], cause: payment.id, now })
    return
  }
  if (booking.state === 'awaiting_payment') await moveBooking(work, booking, { to: 'expired', now })
  await tellStaff(work, { bookingId: booking.id, events: ['payment_failed'], cause: payment.id, now })
  await dueRefund(work, { payment, amountMinor: payment.amount_minor, reason: 'too_late', cause: 'too late', now })
}

function takesPlace({ state }: LockedBooking): boolean {
  return state === 'confirmed' || state === 'completed' || state === 'no_show'
}

/** Somebody who paid on two pages paid too much; and on a page that is still open nobody should. */
async function keepWhatIsDue(work: Work, { payment, booking, now }: Settling): Promise<void> {
  const { tx, tenantId } = work
  const all = await listSumsOfBooking(tx, tenantId, booking.id).execute()
  const amountMinor = countedIn(all) - booking.price_minor
  if (amountMinor > 0) await dueRefund(work, { payment, amountMinor, reason: 'overpaid', cause: 'overpaid', now })
  for (const { id, state } of all) {
    if (state === 'open') await enqueue(tx, { name: 'payment.close', id, runAt: now })
  }
}

async function projectOf({ tx, tenantId }: Work, { id }: LockedBooking): Promise<ProjectId> {
  return (await findProjectOfBooking(tx, tenantId, id).executeTakeFirstOrThrow()).id
}

/** Sealed like everything about the customer: Stripe's page names them to whoever has its address. Not of who was erased. */
async function keepReceipt(work: Work, { payment, booking, said }: Settling): Promise<void> {
  const url = receiptUrlOf(said.session)
  if (!url) return
  const seal = await findSealer(work, { customerId: booking.customer_id })
  if (!seal) return
  const set = { receipt_url_sealed: seal({ table: 'payment', column: 'receipt_url', rowId: payment.id }, url) }
  await updatePayment(work.tx, work.tenantId, { id: payment.id, set }).execute()
}

async function confirmIfFree(work: Work, { booking, now }: Settling): Promise<boolean> {
  if (!mayBecome(booking.state, 'confirmed')) return false
  // They were told that it had ended, and it began without them.
  if (booking.state === 'expired' && booking.starts_at <= now) return false
  await sql`savepoint confirm`.execute(work.tx)
  try {
    await moveBooking(work, booking, { to: 'confirmed', now })
    return true
  } catch (error) {
    if (!isSlotTaken(error)) throw error
    await sql`rollback to savepoint confirm`.execute(work.tx)
    return false
  }
}

async function waitForBank({ tx, tenantId }: Work, { booking, now }: Settling): Promise<void> {
  const heldUntil = new Date(now.getTime() + processingMs)
  await extendHold(tx, tenantId, { id: booking.id, heldUntil }).execute()
  await enqueue(tx, { name: 'booking.expire', id: booking.id, runAt: heldUntil })
}
