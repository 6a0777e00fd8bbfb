import type Stripe from 'stripe'
import type { Deps } from '../core/deps.ts'
import { decodeId } from '../core/id-schema.ts'
import { applyCheckout } from './apply-checkout.ts'

export type WebhookAnswer = 'taken' | 'bad_signature'

/**
 * Stripe's word about a payment: the only truth there is. The event says that something happened; what happened is asked
 * of Stripe again, as the account the event came from.
 */
export async function takeStripeWebhook(
  deps: Deps,
  request: { body: string; signature: string | undefined; requestId: string },
): Promise<WebhookAnswer> {
  const event = verified(deps, request)
  if (!event) return 'bad_signature'
  if (!isCheckout(event) || event.livemode !== deps.stripeLive) return 'taken'
  const accountId = event.account ?? undefined
  const session = await deps.stripe.checkout.sessions.retrieve(
    event.data.object.id,
    { expand: ['payment_intent'] },
    accountId ? { stripeAccount: accountId } : {},
  )
  const { tenant, payment } = session.metadata ?? {}
  if (!tenant || !payment) return 'taken' // a Checkout that this system did not make
  await applyCheckout(deps, decodeId('tenant', tenant), {
    paymentId: decodeId('payment', payment),
    session,
    accountId,
    requestId: request.requestId,
    event: { id: event.id, type: event.type },
  })
  return 'taken'
}

function verified(
  deps: Deps,
  { body, signature }: { body: string; signature: string | undefined },
): Stripe.Event | undefined {
  try {
    const receivedAt = deps.now().getTime()
    return deps.stripe.webhooks.constructEvent(
      body,
      signature ?? '',
      deps.stripeWebhookSecret,
      300,
      undefined,
      receivedAt,
    )
  } catch (cause) {
    deps.log.info({ event: 'webhook.refused', cause })
    return undefined
  }
}

type CheckoutEvent = Extract<Stripe.Event, { data: { object: Stripe.Checkout.Session } }>

function isCheckout(event: Stripe.Event): event is CheckoutEvent {
  return event.type.startsWith('checkout.session.')
}
