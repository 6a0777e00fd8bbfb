import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { text } from 'node:stream/consumers'
import Stripe from 'stripe'
import { listen } from '../src/listen.ts'
import { startStripeLocal } from '../src/start-stripe-local.ts'
import type { StripeLocal, StripeLocalOptions } from '../src/stripe-local.ts'

export const SECRET_KEY = 'sk_test_made_up_for_these_tests'
const WEBHOOK_SECRET = 'whsec_made_up_for_these_tests'
export const LISBON = { id: 'acct_lisbon0000000000', country: 'PT', currency: 'eur', name: 'Luz Photography' }
export const CHICAGO = { id: 'acct_chicago000000000', country: 'US', currency: 'usd', name: 'Lakeside Dental' }

/** A business's server as the stand-in meets it: the official SDK on one side, a webhook endpoint on the other. */
export type Merchant = {
  local: StripeLocal
  stripe: Stripe
  /** Verified by the SDK, in the order in which they came. */
  received: Stripe.Event[]
  /** What the endpoint answers next, first to last; after that 200. A number of 0 breaks the connection. */
  answers: number[]
  clock: { now: number }
  webhook: { url: string; secret: string }
  createSession(
    change?: Partial<Stripe.Checkout.SessionCreateParams>,
    options?: Stripe.RequestOptions,
  ): Promise<Stripe.Checkout.Session & { url: string }>
}

export async function startMerchant(options: Partial<StripeLocalOptions> = {}): Promise<Merchant & AsyncDisposable> {
  const received: Stripe.Event[] = []
  const answers: number[] = []
  const clock = { now: Date.now() }
  const endpoint = webhookServer(received, answers)
  const webhook = { url: `${(await listen(endpoint, 0, '127.0.0.1')).url}/stripe`, secret: WEBHOOK_SECRET }
  const local = await startStripeLocal({
    secretKey: SECRET_KEY,
    webhook,
    accounts: [LISBON, CHICAGO],
    now: () => clock.now,
    webhookRetryDelays: [1, 2, 4],
    ...options,
  })
  const stripe = clientOf(local)
  return {
    local,
    stripe,
    received,
    answers,
    clock,
    webhook,
    createSession: async (change = {}, request = { stripeAccount: LISBON.id }) => {
      const session = await stripe.checkout.sessions.create({ ...PORTRAIT, ...change }, request)
      if (session.url === null) throw new Error('A new session has an address.')
      return { ...session, url: session.url }
    },
    [Symbol.asyncDispose]: async () => {
      await local[Symbol.asyncDispose]()
      endpoint.closeAllConnections()
      endpoint.close()
    },
  }
}

export function clientOf(local: { port: number }, key = SECRET_KEY, timeout = 10_000): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port: local.port,
    protocol: 'http',
    timeout,
    maxNetworkRetries: 2,
    telemetry: false,
  })
}

/** The form on the payment page, sent as a browser sends it. */
export function submitForm(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
}

export const PORTRAIT: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  line_items: [
    {
      price_data: {
        currency: 'eur',
        unit_amount: 12_000,
        product_data: { name: 'Portrait session', description: '60 minutes in the studio' },
      },
      quantity: 1,
    },
  ],
  success_url: 'http://localhost:4600/return?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://localhost:4600/cancelled',
  client_reference_id: 'bkg_123',
  customer_email: 'ana@example.com',
  metadata: { booking: 'bkg_123' },
  payment_intent_data: { metadata: { booking: 'bkg_123' }, description: 'Portrait session' },
}

function webhookServer(received: Stripe.Event[], answers: number[]): Server {
  return createServer((request, response) => {
    const answer = answers.shift() ?? 200
    if (answer === 0) {
      request.destroy()
      return
    }
    void text(request).then((payload) => {
      const signature = String(request.headers['stripe-signature'])
      const event = Stripe.webhooks.constructEvent(payload, signature, WEBHOOK_SECRET)
      if (answer < 300) received.push(event)
      response.writeHead(answer).end()
    })
  })
}
