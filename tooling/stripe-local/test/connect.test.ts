import { expect, test } from 'vitest'
import { LISBON, startMerchant, submitForm } from './merchant.ts'

const ways = { refresh_url: 'http://localhost:4600/again', return_url: 'http://localhost:4600/back' }

test('a business answers Stripe’s questions on a page that is good for one visit', async () => {
  await using merchant = await startMerchant()
  const { stripe, local, received } = merchant
  const { id: account } = await stripe.accounts.create({ type: 'standard', country: 'PT' })
  const link = await stripe.accountLinks.create({ account, type: 'account_onboarding', ...ways })
  expect(await (await fetch(link.url)).text()).toContain('Still missing: business_profile.url')
  const half = await submitForm(link.url, { progress: 'restricted' })
  expect([half.status, half.headers.get('location')]).toEqual([303, ways.return_url])
  expect(await stripe.accounts.retrieve(account)).toMatchObject({
    charges_enabled: false,
    details_submitted: true,
    requirements: { currently_due: ['individual.verification.document'] },
  })
  const again = await fetch(link.url, { redirect: 'manual' })
  expect([again.status, again.headers.get('location')]).toEqual([303, ways.refresh_url])
  const next = await stripe.accountLinks.create({ account, type: 'account_onboarding', ...ways })
  await submitForm(next.url, { progress: 'complete' })
  await local.control.settled()
  expect(await stripe.accounts.retrieve(account)).toMatchObject({ charges_enabled: true })
  expect(received.map((event) => [event.type, event.account])).toEqual([
    ['account.updated', account],
    ['account.updated', account],
  ])
})

test('a link is over after minutes', async () => {
  await using merchant = await startMerchant()
  const link = await merchant.stripe.accountLinks.create({ account: LISBON.id, type: 'account_onboarding', ...ways })
  merchant.clock.now += 301_000
  const late = await fetch(link.url, { redirect: 'manual' })
  expect(late.headers.get('location')).toBe(ways.refresh_url)
})

test('an account that disconnected is not acted for any more', async () => {
  await using merchant = await startMerchant()
  const { stripe, local, received } = merchant
  await local.control.deauthorise(LISBON.id)
  await local.control.settled()
  expect(received.map((event) => [event.type, event.account])).toEqual([
    ['account.application.deauthorized', LISBON.id],
  ])
  const refused = { statusCode: 403, code: 'account_invalid' }
  await expect(stripe.accounts.retrieve(LISBON.id)).rejects.toMatchObject(refused)
  await expect(stripe.refunds.list({}, { stripeAccount: LISBON.id })).rejects.toMatchObject(refused)
})
