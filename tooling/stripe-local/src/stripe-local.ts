import type { Control } from './local/control.ts'
import type { Endpoint } from './webhooks/post-event.ts'

export type StripeLocalOptions = {
  /** 0 takes a free one, which is also the default. */
  port?: number
  host?: string
  /** Where signed events go. Without it they are lost until `setWebhook`. */
  webhook?: Endpoint
  /** The API key that is accepted, beginning with `sk_test_`. */
  secretKey: string
  /** Connected accounts that exist from the start. */
  accounts?: ReadonlyArray<{ id: string; country: string; currency: string; name: string }>
  /** Epoch milliseconds; the machine's clock unless a test owns the time. */
  now?: () => number
  /** JSON state kept across restarts. */
  stateFile?: string
  /** Milliseconds before the second, third, … try of a webhook; after the last one it is given up. */
  webhookRetryDelays?: readonly number[]
}

export type StripeLocal = {
  url: string
  port: number
  setWebhook(webhook: Endpoint): void
  control: Control
}
