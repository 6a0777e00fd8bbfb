import type { ProjectId } from '@frontdesk/db/ids'
import { type LockedBooking, extendHold, lockProjectBooking } from '../booking/queries.ts'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance, Scope } from '../core/entrance.ts'
import { findCustomer } from '../customer/queries.ts'
import { enqueue } from '../jobs/job.ts'
import { findStripeAccount } from './account-queries.ts'
import { minimumCharge } from './currencies.ts'
import { nextPayment } from './next-payment.ts'
import { type PaymentRow, listSumsOfBooking, lockOpenPayment, openPayment, updatePayment } from './queries.ts'

export type Asking = { deps: Deps; entrance: Entrance<ProjectId> }
export type Due = PaymentRow & { service_name: string; email: string; tenantId: Scope<ProjectId>['tenantId'] }

/** Stripe wants at least 30 minutes; one more for the way. */
const checkoutMs = 31 * 60_000
/** The slot outlives the Checkout, so that money which was taken at the last moment still finds it. */
const graceMs = 5 * 60_000

/**
 * Fixes what will be asked of Stripe before asking, so that asking twice is asking for the same thing. Of several who were
 * refused at once the first begins the next attempt, and the others join it: two pages could be paid twice.
 */
export async function prepareCheckout({ deps, entrance }: Asking, refusedAttempt = 0): Promise<Due> {
  return await entrance.transaction(async (scope) => {
    const { tx, tenantId, subjectId, keys } = scope
    const now = deps.now()
    const booking = await lockProjectBooking(tx, tenantId, subjectId).executeTakeFirst()
    const payment = booking && (await askedFor(scope, booking, now))
    if (!payment) throw new ApiError('wrong_state')
    const customer = await findCustomer(tx, tenantId, booking.customer_id).executeTakeFirstOrThrow()
    const email = keys.open({ table: 'customer', column: 'email', rowId: customer.id }, customer.email_sealed)
    const due = { ...payment, service_name: booking.service_name, email, tenantId }
    const account = await findStripeAccount(tx, tenantId).executeTakeFirstOrThrow()
    const accountId = account.stripe_account_id
    if (!accountId || account.stripe_state !== 'active') throw new ApiError('payments_off')
    if (due.amount_minor < minimumCharge(due.currency)) throw new ApiError('payments_off')
    // What was begun at an account that left cannot be gone on with at another.
    const isBegun = due.checkout_expires_at !== null && due.stripe_account_id === accountId
    if (isBegun && due.checkout_attempt > refusedAttempt) return due
    const checkoutExpiresAt = new Date(now.getTime() + checkoutMs)
    const set = {
      stripe_account_id: accountId,
      checkout_session_id: null,
      checkout_expires_at: checkoutExpiresAt,
      checkout_attempt: due.checkout_attempt + (isBegun ? 1 : 0),
      check_at: checkoutExpiresAt,
      ...(due.purpose === 'balance' && { expires_at: checkoutExpiresAt }),
    }
    await updatePayment(tx, tenantId, { id: due.id, set }).execute()
    if (booking.state === 'awaiting_payment') await keepSlot(scope, booking, { payment, checkoutExpiresAt, now })
    return { ...due, ...set }
  })
}

/** The payment that is open, or a new one for what can be asked for. */
async function askedFor(scope: Scope<ProjectId>, booking: LockedBooking, now: Date): Promise<PaymentRow | undefined> {
  const { tx, tenantId } = scope
  if (!['awaiting_payment', 'confirmed', 'completed'].includes(booking.state)) return undefined
  const open = await lockOpenPayment(tx, tenantId, booking.id).executeTakeFirst()
  if (open) return open
  const next = nextPayment(booking, await listSumsOfBooking(tx, tenantId, booking.id).execute())
  if (!next) return undefined
  const { id: bookingId, currency, held_until } = booking
  const expiresAt = held_until ?? new Date(now.getTime() + checkoutMs)
  const id = await openPayment(tx, tenantId, { bookingId, currency, ...next, expiresAt, now })
  await audit(scope, 'payment.opened', id)
  return await lockOpenPayment(tx, tenantId, bookingId).executeTakeFirst()
}

type Keeping = { payment: PaymentRow; checkoutExpiresAt: Date; now: Date }

async function keepSlot({ tx, tenantId }: Scope<ProjectId>, booking: LockedBooking, keeping: Keeping): Promise<void> {
  const { payment, checkoutExpiresAt, now } = keeping
  // A booking that Stripe takes no payment for must not keep its slot by asking again and again.
  if (payment.expires_at <= now) throw new ApiError('wrong_state')
  const { id, held_until } = booking
  const heldUntil = new Date(Math.max(checkoutExpiresAt.getTime() + graceMs, held_until?.getTime() ?? 0))
  await extendHold(tx, tenantId, { id, heldUntil }).execute()
  await enqueue(tx, { name: 'booking.expire', id, runAt: heldUntil })
}
