import type { ProjectId } from '@frontdesk/db/ids'
import Stripe from 'stripe'
import { extendHold } from '../booking/queries.ts'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Entrance, Scope } from '../core/entrance.ts'
import { encodeId } from '../core/id-schema.ts'
import { enqueue } from '../jobs/job.ts'
import { findStripeAccount } from './account-queries.ts'
import { type PaymentRow, lockOpenPaymentOfProject, updatePayment } from './queries.ts'

type Asking = { deps: Deps; entrance: Entrance<ProjectId> }
type Due = PaymentRow & { service_name: string; email: string; tenantId: Scope<ProjectId>['tenantId'] }

/** Stripe wants at least 30 minutes; one more for the way. */
const checkoutMs = 31 * 60_000
/** The slot outlives the Checkout, so that money which was taken at the last moment still finds it. */
const graceMs = 5 * 60_000

/** Where the customer pays what is due. Asked again, it is the same page; the tenant's own account gets the money. */
export async function checkoutUrl(asking: Asking): Promise<string> {
  const due = await prepare(asking)
  if (due.checkout_session_id) return await reopened(asking.deps, due, due.checkout_session_id)
  const session = await create(asking.deps, due).catch(async (error: unknown) => {
    // An attempt that Stripe never got can be too old by now to begin with; one that it did get is answered as before.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return await create(asking.deps, await prepare(asking, due.checkout_attempt))
  })
  await asking.entrance.transaction(async ({ tx, tenantId }) => {
    await updatePayment(tx, tenantId, { id: due.id, set: { checkout_session_id: session.id } }).execute()
  })
  return usable(session)
}

/**
 * Fixes what will be asked of Stripe before asking, so that asking twice is asking for the same thing. Of several who were
 * refused at once the first begins the next attempt, and the others join it: two pages could be paid twice.
 */
async function prepare({ deps, entrance }: Asking, refusedAttempt = 0): Promise<Due> {
  return await entrance.transaction(async ({ tx, tenantId, subjectId, keys }) => {
    const row = await lockOpenPaymentOfProject(tx, tenantId, subjectId).executeTakeFirst()
    if (!row) throw new ApiError('wrong_state')
    const { customer_id, email_sealed, held_until, ...due } = row
    const email = keys.open({ table: 'customer', column: 'email', rowId: customer_id }, email_sealed)
    const { stripe_account_id: accountId, stripe_state } = await findStripeAccount(
      tx,
      tenantId,
    ).executeTakeFirstOrThrow()
    if (!accountId || stripe_state !== 'active') throw new ApiError('payments_off')
    // What was begun at an account that left cannot be gone on with at another.
    const isBegun = due.checkout_expires_at !== null && due.stripe_account_id === accountId
    if (isBegun && due.checkout_attempt > refusedAttempt) return { ...due, email, tenantId }
    // A booking that Stripe takes no payment for must not keep its slot by asking again and again.
    if (due.expires_at <= deps.now()) throw new ApiError('wrong_state')
    const checkoutExpiresAt = new Date(deps.now().getTime() + checkoutMs)
    const set = {
      stripe_account_id: accountId,
      checkout_session_id: null,
      checkout_expires_at: checkoutExpiresAt,
      checkout_attempt: due.checkout_attempt + (isBegun ? 1 : 0),
      check_at: checkoutExpiresAt,
    }
    await updatePayment(tx, tenantId, { id: due.id, set }).execute()
    const heldUntil = new Date(Math.max(checkoutExpiresAt.getTime() + graceMs, held_until?.getTime() ?? 0))
    await extendHold(tx, tenantId, { id: due.booking_id, heldUntil }).execute()
    await enqueue(tx, { name: 'booking.expire', id: due.booking_id, runAt: heldUntil })
    return { ...due, ...set, email, tenantId }
  })
}

async function create(deps: Deps, due: Due): Promise<Stripe.Checkout.Session> {
  const expiresAt = due.checkout_expires_at
  if (!expiresAt) throw new Error('a checkout is prepared before it is created')
  const metadata = { tenant: encodeId('tenant', due.tenantId), payment: encodeId('payment', due.id) }
  return await deps.stripe.checkout.sessions.create(
    {
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: due.currency.toLowerCase(),
            unit_amount: due.amount_minor,
            product_data: { name: due.service_name },
          },
        },
      ],
      customer_email: due.email,
      client_reference_id: metadata.payment,
      metadata,
      payment_intent_data: { metadata },
      expires_at: Math.floor(expiresAt.getTime() / 1000),
      success_url: `${deps.urls.app}/hub/return`,
      cancel_url: `${deps.urls.app}/hub`,
    },
    { idempotencyKey: `checkout_${metadata.payment}_${due.checkout_attempt}`, ...accountOf(due) },
  )
}

async function reopened(deps: Deps, due: Due, sessionId: string): Promise<string> {
  return usable(await deps.stripe.checkout.sessions.retrieve(sessionId, undefined, accountOf(due)))
}

function usable(session: Stripe.Checkout.Session): string {
  if (session.status !== 'open' || !session.url) throw new ApiError('wrong_state')
  return session.url
}

/** Every call is made as the account the payment belongs to. */
export function accountOf({ stripe_account_id }: { stripe_account_id: string | null }): { stripeAccount?: string } {
  return stripe_account_id ? { stripeAccount: stripe_account_id } : {}
}
