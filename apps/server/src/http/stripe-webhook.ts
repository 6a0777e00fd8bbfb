import type { Deps } from '@frontdesk/api/core/deps'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { takeStripeWebhook } from '@frontdesk/api/payment/stripe-webhook'
import type { ErrorCode } from '@frontdesk/api/core/error-table'
import type { Refusal } from '@frontdesk/db/schema'
import type { Hono } from 'hono'
import { envelope } from './mount-surface.ts'
import { notedCall } from './noted-call.ts'
import { readBody } from './read-body.ts'

const bodyLimit = 256 * 1024

/** Whatever fails is answered alike, and Stripe tries again. */
export function mountStripeWebhook(app: Hono, deps: Deps): void {
  app.post('/webhooks/stripe', async (c) => {
    const requestId = newRequestId()
    const refuse = (code: ErrorCode, reason: Refusal) => {
      deps.watch.note({ ...notedCall(c, deps), reason, surface: 'webhook', requestId, seen: {} })
      return envelope(c, code, requestId)
    }
    const body = await readBody(c.req.raw, bodyLimit)
    if (body === undefined) return refuse('too_large', 'too_large')
    try {
      const answer = await takeStripeWebhook(deps, { body, signature: c.req.header('stripe-signature'), requestId })
      return answer === 'taken' ? c.json({ received: true }) : refuse('invalid', 'bad_signature')
    } catch (cause) {
      deps.log.error({ event: 'webhook.failed', requestId, cause })
      return refuse('internal', 'internal')
    }
  })
}
