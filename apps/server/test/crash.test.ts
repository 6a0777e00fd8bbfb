import { createServer } from 'node:net'
import { once } from 'node:events'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { reservePort } from '@frontdesk/start/ports'
import { addOffer, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'
import { startServerProcess } from './server-process.ts'

/** The server on ports that stay the same when it is started again. */
async function ownAddresses(app: TestApp) {
  await using appPort = await reservePort(31_000)
  await using widgetPort = await reservePort(appPort.port + 1)
  const appUrl = `http://localhost:${appPort.port}`
  const widgetUrl = `http://localhost:${widgetPort.port}`
  const ports = { APP_PORT: String(appPort.port), WIDGET_PORT: String(widgetPort.port) }
  return { appUrl, widgetUrl, env: { ...app.env, ...ports, APP_URL: appUrl, WIDGET_URL: widgetUrl } }
}

/** Nine o'clock in Lisbon's winter and summer alike is in the offer's hours, three days from now. */
function soon(): string {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  return `${day}T10:00:00.000Z`
}

async function bookedBy(app: TestApp, widgetUrl: string, priceMinor: number) {
  const { serviceId } = await addOffer(app, app.a, { priceMinor })
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const visitor = visitorClient(widgetUrl, accessToken)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: soon(), ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  return { visitor, bookingId }
}

test(
  'killed between the payment and its webhook, the server loses nothing and doubles nothing',
  { timeout: 90_000 },
  async () => {
    await using app = await startTestApp({ wallClock: true })
    const { appUrl, widgetUrl, env } = await ownAddresses(app)
    app.stripe.setWebhook({ url: `${appUrl}/webhooks/stripe`, secret: app.env['STRIPE_WEBHOOK_SECRET'] ?? '' })
    const first = await startServerProcess(env)
    const { visitor, bookingId } = await bookedBy(app, widgetUrl, 9_000)
    const customer = await enterHub(appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    const { url } = await customer.payment.checkout.mutate({})
    app.stripe.control.holdWebhooks()
    await app.stripe.control.pay(new URL(url).pathname.split('/').at(-1) ?? '', 'paid')
    await first.kill()
    await app.stripe.control.releaseWebhooks() // nobody answers: Stripe will try again

    await using _second = await startServerProcess(env)
    const [completed] = app.stripe.control.events().filter(({ type }) => type === 'checkout.session.completed')
    expect(await app.stripe.control.redeliver(completed?.id ?? '', 2)).toEqual([200, 200])
    const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'), {
      deadlineMs: 60_000,
    })
    expect(mail.deliveries).toBe(1)
    const project = await customer.project.get.query({})
    expect(project).toMatchObject({ booking: { state: 'confirmed' }, payments: [{ state: 'paid' }] })
    expect(project.timeline.map(({ kind }) => kind)).toEqual(['payment_received', 'confirmed'])
  },
)

test('killed between confirming and mailing, the server mails after all, once', { timeout: 90_000 }, async () => {
  await using app = await startTestApp({ wallClock: true })
  const { widgetUrl, env } = await ownAddresses(app)
  // A mail server that takes the call and says nothing: the mail is on its way when the process dies.
  await using silence = await silentServer()
  const first = await startServerProcess({ ...env, SMTP_URL: `smtp://127.0.0.1:${silence.port}` })
  await bookedBy(app, widgetUrl, 0)
  await silence.called
  await first.kill()
  expect(app.mailbox.mails()).toEqual([])

  await using _second = await startServerProcess(env)
  const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'), { deadlineMs: 60_000 })
  expect(mail.deliveries).toBe(1)
  expect(app.mailbox.mails()).toHaveLength(1)
})

async function silentServer() {
  const server = createServer().listen(0, '127.0.0.1')
  const called = once(server, 'connection')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    called,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}
