import type { Deps } from '@frontdesk/api/core/deps'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { takeStripeWebhook } from '@frontdesk/api/payment/stripe-webhook'
import type { Hono } from 'hono'
import { envelope } from './mount-surface.ts'
import { readBody } from './read-body.ts'

const bodyLimit = 256 * 1024

/** Whatever fails is answered alike, and Stripe tries again. */
export function mountStripeWebhook(app: Hono, deps: Deps): void {
  app.post('/webhooks/stripe', async (c) => {
    const requestId = newRequestId()
    const body = await readBody(c.req.raw, bodyLimit)
    if (body === undefined) return envelope(c, 'too_large', requestId)
    try {
      const answer = await takeStripeWebhook(deps, { body, signature: c.req.header('stripe-signature'), requestId })
      return answer === 'taken' ? c.json({ received: true }) : envelope(c, 'invalid', requestId)
    } catch (cause) {
      deps.log.error({ event: 'webhook.failed', requestId, cause })
      return envelope(c, 'internal', requestId)
    }
  })
}
