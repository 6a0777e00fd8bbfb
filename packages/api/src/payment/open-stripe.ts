import Stripe from 'stripe'
import { outbound } from '../core/outbound.ts'

/** Stripe's own client, with deadlines: by default it waits 80 seconds. A base URL points it to a stand-in. */
export function openStripe(secretKey: string, apiBase?: string, deadlineMs = 10_000): Stripe {
  const base = apiBase ? new URL(apiBase) : undefined
  return new Stripe(secretKey, {
    timeout: deadlineMs,
    maxNetworkRetries: 2,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(outbound({ hosts: [base?.host ?? 'api.stripe.com'] })),
    ...(base && { protocol: 'http', host: base.hostname, port: Number(base.port) }),
  })
}
