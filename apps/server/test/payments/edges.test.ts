import { paymentSteps } from '@frontdesk/api/payment/states'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Walk, walks } from './walks.ts'

let shared: TestApp
beforeAll(async () => {
  shared = await startTestApp()
})
afterAll(() => shared[Symbol.asyncDispose]())

test('every step of a payment’s life is walked, and no other', () => {
  const stepOf = ({ from, to }: { from: string | null; to: string }) => `${from} to ${to}`
  expect([...new Set(walks.map(stepOf))].toSorted()).toEqual(paymentSteps.map(stepOf).toSorted())
})

const named = walks.map((walk) => ({ ...walk, title: `${walk.from ?? 'nothing'} to ${walk.to}: ${walk.name}` }))

test.each(named)('$title', async (walk) => {
  await using own = walk.leaves ? await startTestApp() : undefined
  const app = own ?? shared
  // The limits of the walk before are over.
  app.clock.advance(120_000)
  const begun = await walk.given(app)
  const known = await begun.row()
  const payment = async () => (await begun.project()).payments.find(({ id }) => id === begun.id)
  expect(await payment()).toMatchObject({ state: walk.deed ? walk.from : walk.to })
  await walk.deed?.({ ...begun, app, sessionId: begun.sessionId ?? '' })
  await app.stripe.control.settled()
  expect((await begun.row()).id).toBe(known.id)
  const after = await payment()
  expect(after).toMatchObject({ state: stateAfter(walk) })
  // What Stripe says was sent back is what the customer is told of.
  const back = after?.refunds.filter(({ state }) => state === 'sent' || state === 'pending') ?? []
  expect(back.reduce((sum, { amount }) => sum + amount.amountMinor, 0)).toBe(after?.refunded.amountMinor)
})

/** Money for a booking that is off is on its way back in the same moment. */
function stateAfter({ from, to }: Walk): string {
  return from === 'expired' && to === 'paid' ? 'refund_due' : to
}
