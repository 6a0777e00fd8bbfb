import Stripe from 'stripe'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import { encodeId } from '../core/id-schema.ts'
import { accountOf } from './account-of.ts'
import { checkPayment } from './check-payment.ts'
import { type Asking, type Due, prepareCheckout } from './prepare-checkout.ts'
import { lockPayment, updatePayment } from './queries.ts'

/** Where the customer pays what is due. Asked again, it is the same page; the tenant's own account gets the money. */
export async function checkoutUrl(asking: Asking): Promise<string> {
  for (let look = 0; look < 2; look++) {
    const due = await prepareCheckout(asking)
    if (!due.checkout_session_id) return await begin(asking, due)
    const url = urlOf(await askedBefore(asking.deps, due, due.checkout_session_id))
    if (url) return url
    // Stripe has not told us yet what became of it.
    await checkPayment(asking.deps, due.tenantId, due.id)
  }
  throw new ApiError('wrong_state')
}

async function begin(asking: Asking, due: Due): Promise<string> {
  const { deps, entrance } = asking
  const session = await create(deps, due).catch(async (error: unknown) => {
    // An attempt that Stripe never got can be too old by now to begin with; one that it did get is answered as before.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return await create(deps, await prepareCheckout(asking, due.checkout_attempt))
  })
  const { state } = await entrance.transaction(async ({ tx, tenantId }) => {
    const payment = await lockPayment(tx, tenantId, due.id).executeTakeFirstOrThrow()
    await updatePayment(tx, tenantId, { id: due.id, set: { checkout_session_id: session.id } }).execute()
    return payment
  })
  const url = state === 'open' ? urlOf(session) : undefined
  if (url) return url
  // Called off while Stripe was asked: nobody should pay there.
  if (session.status === 'open') await deps.stripe.checkout.sessions.expire(session.id, undefined, accountOf(due))
  throw new ApiError('wrong_state')
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
            product_data: { name: nameOf(due) },
          },
        },
      ],
      ...(due.email && { customer_email: due.email }),
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

/** Two pages for one appointment must not look like paying for it twice. */
function nameOf({ purpose, service_name }: Due): string {
  switch (purpose) {
    case 'deposit':
      return `Deposit: ${service_name}`
    case 'balance':
      return `Remaining amount: ${service_name}`
    case 'full':
      return service_name
  }
}

async function askedBefore(deps: Deps, due: Due, sessionId: string): Promise<Stripe.Checkout.Session> {
  return await deps.stripe.checkout.sessions.retrieve(sessionId, undefined, accountOf(due))
}

function urlOf(session: Stripe.Checkout.Session): string | undefined {
  return session.status === 'open' ? (session.url ?? undefined) : undefined
}
