import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { API_VERSION, isSpoken } from '../api-version.ts'
import { newId } from '../new-id.ts'
import type { World } from '../state/world.ts'
import { accountEndpoints } from './account-endpoints.ts'
import { accountLinkEndpoints } from './account-link-endpoints.ts'
import { authenticate } from './authenticate.ts'
import type { Chaos } from './chaos.ts'
import { disputeEndpoints } from './dispute-endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { eventEndpoints } from './event-endpoints.ts'
import { expand } from './expand.ts'
import { keepForReplay, replayOf } from './idempotency.ts'
import { parseForm } from './parse-form.ts'
import { paymentEndpoints } from './payment-endpoints.ts'
import { refundEndpoints } from './refund-endpoints.ts'
import { sessionEndpoints } from './session-endpoints.ts'
import { StripeError } from './stripe-error.ts'

type Needs = { world: World; secretKey: string; chaos: Chaos }
type Asked = { headers: Headers; path: string; id: string; encoded: string }
type Answer = { status: number; json: string; requestId: string; replayed?: boolean }

/** Stripe's API under /v1. */
export function serveApi(needs: Needs): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  for (const one of [
    ...sessionEndpoints,
    ...paymentEndpoints,
    ...refundEndpoints,
    ...disputeEndpoints,
    ...accountEndpoints,
    ...accountLinkEndpoints,
    ...eventEndpoints,
  ]) {
    app.on(one.method, one.path, async (c) => {
      const encoded = one.method === 'GET' ? new URL(c.req.url).search.slice(1) : await c.req.text()
      const { headers, signal } = c.req.raw
      const call = `${one.method} ${c.req.path}`
      const answer = answerTo(needs, one, { headers, path: c.req.path, id: c.req.param('id') ?? '', encoded })
      if (needs.chaos.take('timeout', call)) await aborted(signal)
      if (needs.chaos.take('lost', call)) {
        c.env.incoming.socket.destroy()
        return RESPONSE_ALREADY_SENT
      }
      return respond(answer, headers)
    })
  }
  app.all('/v1/*', (c) => {
    const message = `Unrecognized request URL (${c.req.method}: ${c.req.path}). The stand-in speaks a part of Stripe's API only.`
    return respond(refusal(new StripeError(404, message), newId('req')), c.req.raw.headers)
  })
  return app
}

function answerTo(needs: Needs, endpoint: Endpoint, asked: Asked): Answer {
  const { world, secretKey, chaos } = needs
  const requestId = newId('req')
  try {
    const account = authenticate(world, asked.headers, secretKey)
    refuseOtherVersions(asked.headers.get('stripe-version'))
    if (chaos.take('500', `${endpoint.method} ${asked.path}`))
      throw new StripeError(500, 'An unexpected error occurred, as was asked for.', { type: 'api_error' })
    const key = endpoint.method === 'POST' ? asked.headers.get('idempotency-key') : null
    const call = { world, account, id: asked.id, cause: { requestId, idempotencyKey: key } }
    const run = () => runEndpoint(endpoint, call, asked.encoded)
    if (key === null) return run().answer
    const question = { account, key, path: asked.path, body: asked.encoded }
    const known = replayOf(world, question)
    if (known !== undefined) return { ...known, replayed: true }
    const { answer, keep } = run()
    if (keep) keepForReplay(world, question, answer)
    return answer
  } catch (error) {
    if (error instanceof StripeError) return refusal(error, requestId)
    throw error
  }
}

function runEndpoint(
  endpoint: Endpoint,
  call: Parameters<Endpoint['handle']>[0],
  encoded: string,
): { answer: Answer; keep: boolean } {
  const { requestId } = call.cause
  try {
    const { answer, expand: paths } = endpoint.handle(call, parseForm(encoded))
    const json = JSON.stringify(expand(call, { ...structuredClone(answer) }, paths), null, 2)
    return { answer: { status: 200, json, requestId }, keep: true }
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return { answer: refusal(error, requestId), keep: error.details.keep === true }
  }
}

/** An older version would expect other shapes than the ones here and should hear of it. */
function refuseOtherVersions(version: string | null): void {
  if (version === null || isSpoken(version)) return
  throw new StripeError(400, `The stand-in speaks the API version ${API_VERSION} and its likes, not ${version}.`)
}

function refusal(error: StripeError, requestId: string): Answer {
  return { status: error.status, json: JSON.stringify(error.body(), null, 2), requestId }
}

function respond(answer: Answer, asked: Headers): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'request-id': answer.requestId })
  for (const name of ['stripe-version', 'stripe-account', 'idempotency-key']) {
    const value = asked.get(name)
    if (value !== null) headers.set(name, value)
  }
  if (answer.replayed === true) {
    headers.set('idempotent-replayed', 'true')
    headers.set('original-request', answer.requestId)
  }
  return new Response(answer.json, { status: answer.status, headers })
}

/** Waits until the caller has lost patience. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
