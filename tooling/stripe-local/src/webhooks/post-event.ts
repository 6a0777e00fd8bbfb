import type { LocalEvent } from '../state/state.ts'
import { signatureHeader } from './signature.ts'

export type Endpoint = { url: string; secret: string }

const DEADLINE_MS = 10_000

/** One signed POST. Returns the HTTP status, or 0 when nothing answered in time. A redirect is not followed. */
export async function postEvent(
  event: LocalEvent,
  endpoint: Endpoint,
  options: { timestamp: number; signal: AbortSignal },
): Promise<number> {
  const payload = JSON.stringify(event, null, 2)
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      body: payload,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signatureHeader(payload, endpoint.secret, options.timestamp),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(DEADLINE_MS)]),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
