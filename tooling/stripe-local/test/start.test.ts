import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startStripeLocal } from '../src/start-stripe-local.ts'
import { LISBON, SECRET_KEY, startMerchant, submitForm } from './merchant.ts'

const IN_LISBON = { stripeAccount: LISBON.id }

afterEach(() => vi.unstubAllEnvs())

test('it does not start in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await expect(startStripeLocal({ secretKey: SECRET_KEY })).rejects.toThrow('does not run in production')
})

test.each(['sk_live_abc', 'rk_live_abc', 'pk_test_abc', 'sk_test_', ''])(
  'it does not start with the key "%s"',
  async (secretKey) => {
    await expect(startStripeLocal({ secretKey })).rejects.toThrow('The local Stripe stand-in')
  },
)

test('sessions, payments, undelivered events and idempotency keys survive a restart', async () => {
  await using folder = await temporaryFolder()
  const stateFile = join(folder.path, 'deep', 'stripe.json')
  const before = await startMerchant({ stateFile })
  const session = await before.createSession({}, { ...IN_LISBON, idempotencyKey: 'booking-1' })
  const open = await before.createSession()
  before.local.control.holdWebhooks()
  await before.local.control.pay(session.id, 'paid')
  await before[Symbol.asyncDispose]()

  await using after = await startMerchant({ stateFile })
  await after.local.control.settled()
  expect(after.received.map((event) => event.type)).toEqual([
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
  const replayed = await after.createSession({}, { ...IN_LISBON, idempotencyKey: 'booking-1' })
  expect(replayed.id).toBe(session.id)
  const paid = await after.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] }, IN_LISBON)
  expect(paid).toMatchObject({ payment_status: 'paid', payment_intent: { status: 'succeeded' } })
  await after.stripe.refunds.create({ payment_intent: (paid.payment_intent as { id: string }).id }, IN_LISBON)

  const { url } = await after.stripe.checkout.sessions.retrieve(open.id, {}, IN_LISBON)
  expect(url).toBe(`${after.local.url}/c/pay/${open.id}`)
  expect((await submitForm(String(url), { method: 'card', card: '4242424242424242' })).status).toBe(303)
})

test('what an API call did is in the file before its answer is out, and only the owner can read it', async () => {
  await using folder = await temporaryFolder()
  const stateFile = join(folder.path, 'stripe.json')
  await using merchant = await startMerchant({ stateFile })
  const session = await merchant.createSession()
  // As after a kill: a second one reads what the first has written, which was never closed.
  await using other = await startMerchant({ stateFile })
  expect(other.local.control.sessions().map((one) => one.id)).toEqual([session.id])
  expect((await stat(stateFile)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder.path)).toEqual(['stripe.json'])
})

test('a state file that cannot be read is named, not overwritten', async () => {
  await using folder = await temporaryFolder()
  const stateFile = join(folder.path, 'stripe.json')
  await writeFile(stateFile, '{"half":')
  await expect(startStripeLocal({ secretKey: SECRET_KEY, stateFile })).rejects.toThrow(
    `cannot read its state in ${stateFile}`,
  )
})

test('a port that is taken is an error, not a wait', async () => {
  await using first = await startMerchant()
  await expect(startStripeLocal({ secretKey: SECRET_KEY, port: first.local.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'stripe-local-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}
