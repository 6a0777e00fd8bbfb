import { asTenant } from '@frontdesk/db/as-tenant'
import { nilUuid } from '@frontdesk/db/ids'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import type Stripe from 'stripe'
import type { Deps } from '../core/deps.ts'
import { decodeId } from '../core/id-schema.ts'
import { recordSecurityEvents } from '../core/security-event.ts'
import { type Checkout, applyCheckout } from './apply-checkout.ts'
import { findPayment } from './queries.ts'

/**
 * Stripe's word about a payment: the only truth there is. The event says that something happened; what happened is asked
 * of Stripe again, as the account the event came from.
 */
export async function takeStripeEvent(deps: Deps, event: Stripe.Event, requestId: string): Promise<void> {
  if (!isCheckout(event) || event.livemode !== deps.stripeLive) return
  const accountId = event.account ?? undefined
  const session = await deps.stripe.checkout.sessions.retrieve(
    event.data.object.id,
    { expand: ['payment_intent'] },
    accountId ? { stripeAccount: accountId } : {},
  )
  const { tenant, payment } = session.metadata ?? {}
  if (!tenant || !payment) return // a Checkout that this system did not make
  const tenantId = decodeId('tenant', tenant)
  const checkout = { paymentId: decodeId('payment', payment), session, accountId, requestId }
  if (await isKnown(deps, tenantId, checkout)) {
    await applyCheckout(deps, tenantId, { ...checkout, event: { id: event.id, type: event.type } })
  } else {
    await asTenant(deps.db.worker, nobody, async (tx) => {
      const mismatch = { reason: 'payment_mismatch', surface: 'webhook', requestId, now: deps.now() } as const
      await recordSecurityEvents(tx, nobody, [mismatch])
    })
  }
}

/** Under whom that stands which proved no tenant. */
const nobody = provenTenantId(nilUuid)

/** A session's metadata is what its account's owner wrote: it names a tenant once it names a payment of that account. */
async function isKnown(deps: Deps, tenantId: TenantId, { paymentId, accountId }: Checkout): Promise<boolean> {
  const payment = await asTenant(deps.db.worker, tenantId, (tx) =>
    findPayment(tx, tenantId, paymentId).executeTakeFirst(),
  )
  return payment !== undefined && (payment.stripe_account_id ?? undefined) === accountId
}

/** What Stripe signed in the last five minutes. Nothing is looked up for it. */
export function provenStripeEvent(
  deps: Pick<Deps, 'now' | 'stripe' | 'stripeWebhookSecret' | 'log'>,
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
