import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { type Paying, aBookingDue, aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPaymentsEnv } from '../../src/env.ts'
import { checkPaymentsByOperator } from '../../src/operate/check-payments.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** What the command says of this one payment, and how many it says differ. */
async function check(tenant: TestApp['a'] = app.a) {
  const lines: string[] = []
  const only = { tenant: encodeId('tenant', tenant.tenantId) }
  const differing = await checkPaymentsByOperator(readPaymentsEnv(app.env), only, (line) => void lines.push(line))
  return { differing, saidOf: ({ id }: Paying) => lines.filter((line) => line.includes(id)).map(wordsOf), lines }
}

const wordsOf = (line: string) => line.replace(/^\S+ \S+: /, '')

async function paid(): Promise<Paying> {
  const paying = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(paying.sessionId, 'paid')
  await app.stripe.control.settled()
  return paying
}

async function unheard(happens: () => Promise<void>): Promise<void> {
  app.stripe.control.dropWebhooks(true)
  await happens()
  app.stripe.control.dropWebhooks(false)
}

test('what is as Stripe has it is counted and not spoken of, in whatever state', async () => {
  const { control } = app.stripe
  await aBookingDue(app, app.a)
  await aBookingToPay(app, app.a)
  const [partly, wholly, disputed, aboutTo] = [await paid(), await paid(), await paid(), await paid()]
  await control.refund(partly.sessionId, 5_000)
  await control.refund(wholly.sessionId)
  await control.dispute(disputed.sessionId)
  await control.settled()
  const staff = await staffOf(app, app.a)
  await staff.payment.refund.mutate({ paymentId: aboutTo.id, amountMinor: 100, nonce: 'nonce-0001' })
  const { differing, lines } = await check()
  expect([differing, lines]).toEqual([0, ['5 payments compared with Stripe, 0 differ']])
})

test('every difference is said in a line of its own, and nothing is mended', async () => {
  const { control } = app.stripe
  const taken = await aBookingToPay(app, app.a)
  const [sent, disputed, changed] = [await paid(), await paid(), await paid()]
  await unheard(async () => {
    await control.pay(taken.sessionId, 'paid')
    await control.refund(sent.sessionId, 5_000)
    await control.dispute(disputed.sessionId)
  })
  await app.owner
    .updateTable('payment')
    .set({ amount_minor: 17_000 })
    .where('id', '=', (await changed.row()).id)
    .execute()
  for (let times = 0; times < 2; times++) {
    const { differing, saidOf } = await check()
    expect(differing).toBe(4)
    expect(saidOf(taken)).toEqual(['open here, paid at Stripe'])
    expect(saidOf(sent)).toEqual(['paid here, partly_refunded at Stripe', '0 refunded here, 5000 at Stripe'])
    expect(saidOf(disputed)).toEqual(['dispute unknown here, needs_response at Stripe'])
    expect(saidOf(changed)).toEqual(['Stripe’s Checkout is for another amount, currency or mode'])
  }
})

test('an account that Stripe answers nothing about is said to be so', async () => {
  const paying = await aBookingToPay(app, app.b)
  await unheard(() => app.stripe.control.deauthorise('acct_1TenantB'))
  const { differing, saidOf } = await check(app.b)
  expect([differing, saidOf(paying)]).toEqual([1, ['Stripe cannot be asked: account_invalid']])
})

test('the command ends with 1 where something differs, with 0 where nothing does, and names nobody', async () => {
  const command = async (...more: string[]) => {
    const file = fileURLToPath(new URL('../../src/operate.ts', import.meta.url))
    const child = spawn(process.execPath, [file, 'check-payments', ...more], { env: app.env, stdio: 'pipe' })
    const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
    return { code: child.exitCode, said }
  }
  const all = await command()
  expect(all.code).toBe(1)
  expect(all.said).toMatch(/^\d+ payments compared with Stripe, 5 differ$/m)
  expect(all.said).not.toMatch(/vera|example\.com/i)
  await app.owner.deleteFrom('dispute').execute()
  await app.owner.deleteFrom('refund').execute()
  await app.owner.updateTable('mail').set({ payment_id: null, refund_id: null }).execute()
  await app.owner.deleteFrom('payment').where('tenant_id', '=', app.b.tenantId).execute()
  expect(await command('--tenant', encodeId('tenant', app.b.tenantId))).toEqual({
    code: 0,
    said: '0 payments compared with Stripe, 0 differ\n',
  })
})
