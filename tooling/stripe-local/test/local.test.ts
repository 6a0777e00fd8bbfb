import { expect, test } from 'vitest'
import { LISBON, startMerchant, submitForm } from './merchant.ts'
import type { Merchant } from './merchant.ts'

test('everything a test can make happen, another process can as well', async () => {
  await using merchant = await startMerchant()
  const first = await merchant.createSession()
  const second = await merchant.createSession()
  expect(await ask(merchant, '/webhooks/hold')).toEqual({ done: true })
  await ask(merchant, `/sessions/${first.id}/pay`, { how: 'delayed' })
  await ask(merchant, `/sessions/${first.id}/settle`, { outcome: 'succeeded' })
  await ask(merchant, `/sessions/${first.id}/refund`, { amount: '100' })
  await ask(merchant, `/sessions/${second.id}/expire`)
  const { control } = merchant.local
  const types = control.events().map((event) => event.type)
  await ask(merchant, '/webhooks/release', { order: [6, 5, 4, 3, 2, 1, 0].slice(-types.length).join(',') })
  expect(merchant.received.map((event) => event.type)).toEqual(types.toReversed())

  const [event] = control.events()
  expect(await ask(merchant, `/events/${event?.id}/redeliver`, { times: '2', parallel: 'true' })).toEqual({
    statuses: [200, 200],
  })
  await ask(merchant, '/webhooks/drop', { on: 'true' })
  await ask(merchant, '/webhooks/settled')
  await ask(merchant, '/webhooks/endpoint', { url: 'http://127.0.0.1:9/', secret: 'whsec_x' })
  await ask(merchant, '/fail-next', { kind: '500', count: '1' })
  expect(await (await fetch(`${merchant.local.url}/_local/events`)).json()).toEqual(control.events())
  expect(await (await fetch(`${merchant.local.url}/_local/sessions`)).json()).toEqual(control.sessions())
})

test('what cannot be done is answered with a sentence', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  expect(await ask(merchant, '/sessions/cs_test_nothing/expire')).toEqual({
    error: 'There is no checkout session cs_test_nothing.',
  })
  expect(await ask(merchant, `/sessions/${session.id}/settle`, { outcome: 'succeeded' })).toEqual({
    error: 'This checkout session awaits no delayed payment.',
  })
  expect(await ask(merchant, `/sessions/${session.id}/pay`, { how: 'twice' })).toEqual({
    error: 'Invalid how: must be one of paid, declined, or delayed',
  })
  expect(await ask(merchant, '/webhooks/release', { order: 'sideways' })).toEqual({
    error: 'Say as_sent, reversed, or places such as 2,0,1.',
  })
})

test('a person settles a bank debit and refunds it on the page', async () => {
  await using merchant = await startMerchant()
  const { url, control } = merchant.local
  const session = await merchant.createSession()
  expect(await page(url)).toContain('Expire')
  await control.pay(session.id, 'delayed')
  expect(await page(url)).toContain('The money arrives')

  const base = `${url}/_local/sessions/${session.id}`
  const pressed = await fetch(`${base}/settle`, {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'succeeded' }),
    headers: { accept: 'text/html' },
    redirect: 'manual',
  })
  expect(pressed.status).toBe(303)
  expect(pressed.headers.get('location')).toBe('/_local')
  await submitForm(`${base}/refund`, {})
  expect(await page(url)).toContain('refunded')
  const intent = (
    await merchant.stripe.checkout.sessions.retrieve(
      session.id,
      { expand: ['payment_intent.latest_charge'] },
      { stripeAccount: LISBON.id },
    )
  ).payment_intent
  expect(intent).toMatchObject({ latest_charge: { refunded: true } })
})

test('a web page from elsewhere cannot press the buttons', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  for (const address of [session.url, `${merchant.local.url}/_local/sessions/${session.id}/expire`]) {
    const foreign = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ method: 'card' }),
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
  }
  expect(merchant.local.control.sessions()).toMatchObject([{ status: 'open' }])
})

async function page(url: string): Promise<string> {
  return (await fetch(`${url}/_local`)).text()
}

async function ask({ local }: Merchant, path: string, fields: Record<string, string> = {}): Promise<unknown> {
  return (await fetch(`${local.url}/_local${path}`, { method: 'POST', body: new URLSearchParams(fields) })).json()
}
