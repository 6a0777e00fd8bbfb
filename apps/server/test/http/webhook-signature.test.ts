import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

const stripe = new Stripe(['sk', 'test', 'Rj2NfB8sTgYc5HuMa4PdEe'].join('_'))
const otherSecret = ['whsec', 'Zx9cV8bN7mQ6wE5rT4yU3iOp'].join('_')
const event = { id: 'evt_1', object: 'event', type: 'customer.created', livemode: false, data: { object: {} } }
const body = JSON.stringify(event)

function sign(payload: string, given: { secret?: string; ageSeconds?: number } = {}): string {
  const { secret = app.env['STRIPE_WEBHOOK_SECRET'] ?? '', ageSeconds = 0 } = given
  const timestamp = Math.floor(app.clock.now.getTime() / 1_000) - ageSeconds
  return stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
}

async function deliver(payload: string, signature?: string): Promise<{ status: number; body: string }> {
  const headers = {
    'content-type': 'application/json',
    ...(signature !== undefined && { 'stripe-signature': signature }),
  }
  const response = await fetch(`${app.server.appUrl}/webhooks/stripe`, { method: 'POST', headers, body: payload })
  return { status: response.status, body: (await response.text()).replaceAll(/req_[0-9a-f]{24}/g, 'req') }
}

test('what Stripe signed a moment ago is taken', async () => {
  expect(await deliver(body, sign(body))).toEqual({ status: 200, body: '{"received":true}' })
  expect(await deliver(body, sign(body, { ageSeconds: 300 }))).toMatchObject({ status: 200 })
})

test('whatever is wrong with a signature, the answer is one', async () => {
  const written = JSON.stringify(event, undefined, 2)
  const [, version1 = ''] = /v1=(\w+)/.exec(sign(body)) ?? []
  const attempts: [payload: string, signature?: string][] = [
    [body],
    [body, ''],
    [body, 'nonsense'],
    [body, `v1=${version1}`],
    [body, sign(body).replace('v1=', 'v0=')],
    [body, sign(body).replace(/v1=./, (start) => (start.endsWith('0') ? 'v1=1' : 'v1=0'))],
    [body, sign(body, { secret: otherSecret })],
    [body, sign(body, { ageSeconds: 301 })],
    [body, sign(body, { ageSeconds: 86_400 })],
    [written, sign(body)], // the same event, written anew
    [`${body} `, sign(body)],
    [body.replace('evt_1', 'evt_2'), sign(body)],
    ['', sign(body)],
    ['not json', sign(body)],
  ]
  const answers = await Promise.all(attempts.map(async ([payload, signature]) => await deliver(payload, signature)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ status: 400, body: expect.stringContaining('"code":"invalid"') })
})

test('an event has 256 KiB at most, and a whole one is taken', async () => {
  const sized = (size: number) => {
    const rest = JSON.stringify({ ...event, filler: '' }).length
    return JSON.stringify({ ...event, filler: 'x'.repeat(size - rest) })
  }
  const [full, over] = [sized(256 * 1_024), sized(256 * 1_024 + 1)]
  expect(await deliver(full, sign(full))).toMatchObject({ status: 200 })
  expect(await deliver(over, sign(over))).toMatchObject({ status: 413 })
})

test('an event of the other mode is taken and has no effect', async () => {
  const live = JSON.stringify({ ...event, type: 'checkout.session.completed', livemode: true })
  expect(await deliver(live, sign(live))).toMatchObject({ status: 200 })
  expect(await app.owner.selectFrom('stripe_event').select('id').execute()).toEqual([])
})
