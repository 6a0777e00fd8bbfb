import { expect, test } from 'vitest'
import { LISBON, startMerchant } from './merchant.ts'
import samples from './sample-keys.json' with { type: 'json' }

const IN_LISBON = { stripeAccount: LISBON.id }

/** Stripe's samples show some fields that its API leaves out unless asked. */
const LEFT_OUT: Partial<Record<keyof typeof samples, string[]>> = { charge: ['refunds'] }

test('every object has all the fields of Stripe’s own sample of it', async () => {
  await using merchant = await startMerchant()
  const { stripe, local } = merchant
  const { id } = await merchant.createSession()
  await local.control.pay(id, 'paid')
  await local.control.refund(id)
  await local.control.dispute(id)
  const session = await stripe.checkout.sessions.retrieve(id, {}, IN_LISBON)
  const intent = await stripe.paymentIntents.retrieve(String(session.payment_intent), {}, IN_LISBON)
  const objects: Record<keyof typeof samples, object | undefined> = {
    'checkout.session': session,
    payment_intent: intent,
    charge: await stripe.charges.retrieve(String(intent.latest_charge), {}, IN_LISBON),
    refund: (await stripe.refunds.list({}, IN_LISBON)).data[0],
    account: await stripe.accounts.retrieve(LISBON.id),
    dispute: (await stripe.disputes.list({}, IN_LISBON)).data[0],
    account_link: await stripe.accountLinks.create({
      account: LISBON.id,
      type: 'account_onboarding',
      refresh_url: 'http://localhost/again',
      return_url: 'http://localhost/back',
    }),
    event: (await stripe.events.list({}, IN_LISBON)).data[0],
  }
  for (const [name, object] of Object.entries(objects)) {
    const kind = name as keyof typeof samples
    const expected = samples[kind].filter((key) => LEFT_OUT[kind]?.includes(key) !== true)
    expect(Object.keys(object ?? {}), name).toEqual(expect.arrayContaining(expected))
    expect(object).toMatchObject({ object: kind })
  }
})

test('ids look like Stripe’s', async () => {
  await using merchant = await startMerchant()
  const { id } = await merchant.createSession()
  await merchant.local.control.pay(id, 'paid')
  await merchant.local.control.refund(id)
  expect(id).toMatch(/^cs_test_\w{60}$/)
  const objects = merchant.local.control.events().map((event) => String(event.data.object['id']))
  for (const pattern of [/^ch_\w{24}$/, /^pi_\w{24}$/, /^re_\w{24}$/])
    expect(objects).toContainEqual(expect.stringMatching(pattern))
  expect(merchant.local.control.events().map((event) => event.id)).toContainEqual(expect.stringMatching(/^evt_\w{24}$/))
})
