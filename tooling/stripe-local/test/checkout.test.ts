import { expect, test } from 'vitest'
import { LISBON, startMerchant, submitForm } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }
const GOOD_CARD = { method: 'card', card: '4242 4242 4242 4242' }
const BAD_CARD = { method: 'card', card: '4000 0000 0000 0002' }

test('a buyer sees what they pay for, pays, returns to the business, and the business hears of it', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  expect(session).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 12_000,
    currency: 'eur',
    livemode: false,
  })

  const page = await fetch(session.url)
  const html = await page.text()
  expect(page.status).toBe(200)
  for (const words of [
    'Luz Photography',
    'Portrait session',
    '60 minutes in the studio',
    '€120.00',
    'ana@example.com',
    'no real money',
  ]) {
    expect(html).toContain(words)
  }

  const paid = await submitForm(session.url, GOOD_CARD)
  expect(paid.status).toBe(303)
  expect(paid.headers.get('location')).toBe(`http://localhost:4600/return?session=${session.id}`)

  await merchant.local.control.settled()
  expect(merchant.received.map((event) => event.type)).toEqual([
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
  expect(merchant.received.at(-1)).toMatchObject({
    account: LISBON.id,
    livemode: false,
    data: { object: { id: session.id, payment_status: 'paid', status: 'complete', client_reference_id: 'bkg_123' } },
  })

  const now = await merchant.stripe.checkout.sessions.retrieve(
    session.id,
    { expand: ['payment_intent.latest_charge', 'line_items'] },
    IN_LISBON,
  )
  expect(now).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    url: null,
    payment_intent: {
      status: 'succeeded',
      amount_received: 12_000,
      metadata: { booking: 'bkg_123' },
      latest_charge: { paid: true, amount: 12_000 },
    },
    line_items: { data: [{ description: 'Portrait session', amount_total: 12_000, quantity: 1 }] },
  })
})

test('a declined card shows why, leaves the session open, and another card then pays', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()

  const declined = await submitForm(session.url, BAD_CARD)
  expect(declined.status).toBe(200)
  expect(await declined.text()).toContain('Your card was declined.')
  const open = await merchant.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] }, IN_LISBON)
  expect(open).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: {
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
    },
  })

  expect((await submitForm(session.url, GOOD_CARD)).status).toBe(303)
  await merchant.local.control.settled()
  expect(merchant.received.map((event) => event.type)).toEqual([
    'payment_intent.payment_failed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
})

test('a card number that is no test card is declined, and one that is no number is not tried at all', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  const real = await submitForm(session.url, { method: 'card', card: '4111 1111 1111 1111' })
  expect(await real.text()).toContain('used a non test card')
  const short = await submitForm(session.url, { method: 'card', card: '4242' })
  expect(await short.text()).toContain('Your card number is incomplete.')
  await merchant.local.control.settled()
  expect(merchant.received).toHaveLength(1)
})

test('a session without an e-mail asks the buyer for one', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession({ customer_email: undefined })
  expect(await (await submitForm(session.url, { ...GOOD_CARD, email: 'nobody' })).text()).toContain(
    'Enter an e-mail address.',
  )
  expect((await submitForm(session.url, { ...GOOD_CARD, email: 'rui@example.com' })).status).toBe(303)
  const paid = await merchant.stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
  expect(paid.customer_details?.email).toBe('rui@example.com')
})

test.each([
  { outcome: 'succeeded', event: 'checkout.session.async_payment_succeeded', status: 'paid', says: 'has been made' },
  { outcome: 'failed', event: 'checkout.session.async_payment_failed', status: 'unpaid', says: 'has failed' },
] as const)(
  'a bank debit completes unpaid and is $status once it has $outcome',
  async ({ outcome, event, status, says }) => {
    await using merchant = await startMerchant()
    const { control } = merchant.local
    const session = await merchant.createSession()
    expect((await submitForm(session.url, { method: 'bank_debit' })).status).toBe(303)
    expect(await (await fetch(session.url)).text()).toContain('is on its way')
    await control.settled()
    expect(merchant.received.map((one) => one.type)).toEqual(['checkout.session.completed'])
    expect(merchant.received[0]?.data.object).toMatchObject({ status: 'complete', payment_status: 'unpaid' })

    await control.settleDelayed(session.id, outcome)
    await control.settled()
    expect(merchant.received.at(-1)?.type).toBe(event)
    const settled = await merchant.stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
    expect(settled.payment_status).toBe(status)
    expect(await (await fetch(session.url)).text()).toContain(says)
    await expect(control.settleDelayed(session.id, outcome)).rejects.toThrow('awaits no delayed payment')
  },
)

test('a bank debit is not offered where it cannot be', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession({ allowed_payment_method_types: ['card'] })
  expect(await (await fetch(session.url)).text()).not.toContain('Bank debit')
  expect(await (await submitForm(session.url, { method: 'bank_debit' })).text()).toContain('Choose how to pay.')
  await expect(merchant.local.control.pay(session.id, 'delayed')).rejects.toThrow('takes no bank debit')
})

test('a session expires by the clock, says so on its page, and cannot be paid any more', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession({ expires_at: Math.floor(merchant.clock.now / 1000) + 1800 })
  merchant.clock.now += 1_800_000
  await merchant.local.control.settled()
  expect(merchant.received.map((event) => event.type)).toEqual(['checkout.session.expired'])
  expect(await (await fetch(session.url)).text()).toContain('This checkout has expired')
  expect(await (await submitForm(session.url, GOOD_CARD)).text()).toContain('This checkout has expired')
  const expired = await merchant.stripe.checkout.sessions.retrieve(session.id, {}, IN_LISBON)
  expect(expired).toMatchObject({ status: 'expired', payment_status: 'unpaid', url: null, payment_intent: null })
})

test('the business expires an open session once; a paid one it cannot', async () => {
  await using merchant = await startMerchant()
  const { sessions } = merchant.stripe.checkout
  const first = await merchant.createSession()
  expect((await sessions.expire(first.id, {}, IN_LISBON)).status).toBe('expired')
  await expect(sessions.expire(first.id, {}, IN_LISBON)).rejects.toMatchObject({ statusCode: 400 })
  const second = await merchant.createSession()
  await merchant.local.control.pay(second.id, 'paid')
  await expect(sessions.expire(second.id, {}, IN_LISBON)).rejects.toMatchObject({ type: 'StripeInvalidRequestError' })
})

test('a paid session’s page says so and a second click pays nothing', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  const clicks = await Promise.all([submitForm(session.url, GOOD_CARD), submitForm(session.url, GOOD_CARD)])
  expect(clicks.map((click) => click.status).toSorted((a, b) => a - b)).toEqual([200, 303])
  expect(await (await fetch(session.url)).text()).toContain('This payment has been made.')
  await merchant.local.control.settled()
  expect(merchant.received.filter((event) => event.type === 'charge.succeeded')).toHaveLength(1)
})

test('the page lets nothing in: no scripts, no frames, no forms to elsewhere but the way back', async () => {
  await using merchant = await startMerchant()
  const session = await merchant.createSession()
  const page = await fetch(session.url)
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://localhost:4600",
  )
  expect(await page.text()).not.toMatch(/<script|style=|https:\/\//)
  expect((await fetch(`${merchant.local.url}/c/pay/cs_test_nothing`)).status).toBe(404)
})

test('what a business writes is text on the page, never markup', async () => {
  await using merchant = await startMerchant()
  const name = '<img src=x onerror=alert(1)>'
  const session = await merchant.createSession({
    line_items: [{ price_data: { currency: 'eur', unit_amount: 100, product_data: { name } }, quantity: 2 }],
  })
  const html = await (await fetch(session.url)).text()
  expect(html).not.toContain('<img')
  expect(html).toContain('2 × €1.00 each')
})
