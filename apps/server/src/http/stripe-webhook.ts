import type { Deps } from '@frontdesk/api/core/deps'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { countCall } from '@frontdesk/api/limit/count-call'
import { provenStripeEvent, takeStripeEvent } from '@frontdesk/api/payment/stripe-webhook'
import type { ErrorCode } from '@frontdesk/api/core/error-table'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { Refusal } from '@frontdesk/db/schema'
import type { Hono } from 'hono'
import { envelope, withHeaders } from './mount-surface.ts'
import { notedCall } from './noted-call.ts'
import { readBody } from './read-body.ts'
import { sourceOf } from './source-of.ts'

const bodyLimit = 256 * 1024

/**
 * Whatever fails is answered alike, and Stripe tries again. The signature comes first: it costs a computation and no
 * look-up, and what it does not prove is counted apart, so that no flood of it keeps Stripe's own word out.
 */
export function mountStripeWebhook(app: Hono, deps: Deps): void {
  app.post('/webhooks/stripe', async (c) => {
    const requestId = newRequestId()
    const body = await readBody(c.req.raw, bodyLimit)
    const proven = body && provenStripeEvent(deps, { body, signature: c.req.header('stripe-signature') })
    const event = proven || undefined
    const counted = await countCall(deps, { limit: event ? 'webhook' : 'unsigned', source: sourceOf(c, deps) })
    const refuse = (code: ErrorCode, reason: Refusal = refusalOf[code]) => {
      deps.watch.note({ ...notedCall(c, deps), reason, surface: 'webhook', requestId, seen: {} })
      return withHeaders(envelope(c, code, requestId), counted.headers)
    }
    if (counted.refusal) return refuse(counted.refusal)
    if (body === undefined) return refuse('too_large')
    if (!event) return refuse('invalid', 'bad_signature')
    try {
      await takeStripeEvent(deps, event, requestId)
      return withHeaders(c.json({ received: true }), counted.headers)
    } catch (cause) {
      deps.log.error({ event: 'webhook.failed', requestId, cause })
      return refuse('internal')
    }
  })
}
