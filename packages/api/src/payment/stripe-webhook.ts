import { asTenant } from '@frontdesk/db/as-tenant'
import { nilUuid } from '@frontdesk/db/ids'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import type Stripe from 'stripe'
import type { Deps } from '../core/deps.ts'
import { decodeId } from '../core/id-schema.ts'
import { recordSecurityEvents } from '../core/security-event.ts'
import { takeAccountEvent } from './apply-account.ts'
import { type Checkout, applyCheckout } from './apply-checkout.ts'
import { undefinedIfLeft } from './account-left.ts'
import { askStripe } from './ask-stripe.ts'
import { findPayment } from './queries.ts'
import { intentOf } from './rules.ts'

/**
 * Stripe's word about a payment: the only truth there is. The event says that something happened; what happened is asked
 * of Stripe again, as the account the event came from. So it matters neither in which order events come nor how often.
 */
export async function takeStripeEvent(deps: Deps, event: Stripe.Event, requestId: string): Promise<void> {
  if (event.livemode !== deps.stripeLive) return
  if (event.type === 'account.updated' || event.type === 'account.application.deauthorized')
    return await takeAccountEvent(deps, event)
  const accountId = event.account ?? undefined
  const said = await whatItIsAbout(deps, event, accountId).catch(undefinedIfLeft)
  if (!said) return
  const { tenant, payment } = said.session.metadata ?? {}
  if (!tenant || !payment) return // a Checkout that this system did not make
  const tenantId = decodeId('tenant', tenant)
  const checkout = { paymentId: decodeId('payment', payment), said, accountId, requestId }
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

async function whatItIsAbout(deps: Deps, event: Stripe.Event, accountId: string | undefined) {
  const sessionId = await sessionIdOf(deps, event)
  return sessionId ? await askStripe(deps, { sessionId, accountId }) : undefined
}

/** The Checkout that an event is about. What is about a charge leads there by its intent. */
async function sessionIdOf(deps: Deps, event: Stripe.Event): Promise<string | undefined> {
  if (isOf(event, 'checkout.session.')) return event.data.object.id
  if (!isOf(event, 'refund.') && !isOf(event, 'charge.refund') && !isOf(event, 'charge.dispute.')) return undefined
  const intentId = intentOf(event.data.object)
  if (!intentId) return undefined
  const as = event.account ? { stripeAccount: event.account } : {}
  const { data } = await deps.stripe.checkout.sessions.list({ payment_intent: intentId, limit: 1 }, as)
  return data[0]?.id
}

function isOf<P extends string>(
  event: Stripe.Event,
  prefix: P,
): event is Extract<Stripe.Event, { type: `${P}${string}` }> {
  return event.type.startsWith(prefix)
}

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
