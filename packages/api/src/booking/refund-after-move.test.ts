import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { booked, offered } from '../../test/offered.ts'

// The clock stands at nine in the morning of the tenth of March.
const inNineDays = '2026-03-19T10:00:00.000Z'
const inTwelveDays = '2026-03-22T10:00:00.000Z'
const inThirtyDays = '2026-04-09T09:00:00.000Z'
const inFortyDays = '2026-04-19T09:00:00.000Z'
const dayMs = 86_400_000
const terms = {
  refunds: [
    { until: { days: 10, hours: 0 }, percent: 100 },
    { until: { days: 1, hours: 0 }, percent: 50 },
  ],
}

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app[Symbol.asyncDispose]())

async function paidFor(startsAt: string) {
  const { bookingId, customer } = await booked(app, await offered(app, { price_minor: 10_000, terms }), startsAt)
  let moves = 0
  return {
    bookingId,
    customer,
    move: (to: string) => customer.booking.reschedule.mutate({ nonce: `nonce-${moves++}-move`, startsAt: to }),
    back: async () => {
      const staff = await staffOf(app, app.a)
      return (await staff.booking.get.query({ bookingId })).refundIfCancelled.amountMinor
    },
  }
}

test('a step that a customer has lost is not won back by moving the booking far ahead', async () => {
  const { customer, move, back } = await paidFor(inNineDays)
  expect(await back()).toBe(5_000)
  expect((await move(inThirtyDays)).refundIfCancelled.amountMinor).toBe(5_000)
  expect((await move(inFortyDays)).refundIfCancelled.amountMinor).toBe(5_000)
  await customer.booking.cancel.mutate({})
  await runJobs(app)
  expect(app.stripe.control.refunds().map(({ amount }) => amount)).toEqual([5_000])
})

test('a step that is open at the move goes along, and is open until its time before the new start', async () => {
  const { move, back } = await paidFor(inTwelveDays)
  expect((await move(inThirtyDays)).refundIfCancelled.amountMinor).toBe(10_000)
  app.clock.advance(11 * dayMs)
  expect(await back()).toBe(10_000)
  app.clock.advance(10 * dayMs)
  expect(await back()).toBe(5_000)
  app.clock.advance(9 * dayMs)
  expect(await back()).toBe(0)
})

test('moving it nearer can lose a step, and moving it away again does not bring it back', async () => {
  const { move } = await paidFor(inThirtyDays)
  expect((await move(inNineDays)).refundIfCancelled.amountMinor).toBe(5_000)
  expect((await move(inFortyDays)).refundIfCancelled.amountMinor).toBe(5_000)
})

test('what the business moves takes nothing from the customer: its steps count from the new start', async () => {
  const { bookingId, back } = await paidFor(inNineDays)
  const staff = await staffOf(app, app.a)
  await staff.booking.reschedule.mutate({ bookingId, nonce: 'nonce-staff', startsAt: inThirtyDays })
  expect(await back()).toBe(10_000)
})
