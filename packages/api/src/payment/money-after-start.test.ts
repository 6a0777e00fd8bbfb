import { encodeId } from '../core/id-schema.ts'
import { aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'

const dayMs = 86_400_000

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app[Symbol.asyncDispose]())

/** A booking for tomorrow, whose bank has been asked; so many days later it says yes. */
async function paidAfter(days: number) {
  const { bookingId, sessionId } = await aBookingToPay(app, app.a)
  const { control } = app.stripe
  await control.pay(sessionId, 'delayed')
  await control.settled()
  app.clock.advance(days * dayMs)
  await runJobs(app)
  await control.settleDelayed(sessionId, 'succeeded')
  await control.settled()
  await runJobs(app)
  const staff = await staffOf(app, app.a)
  return await staff.booking.get.query({ bookingId: encodeId('booking', bookingId) })
}

test('money for what expired, and whose time has come since, goes back: nobody is booked for yesterday', async () => {
  const { state, money, history } = await paidAfter(15)
  expect(state).toBe('expired')
  expect(history.map(({ toState }) => toState)).not.toContain('confirmed')
  expect(money).toMatchObject([
    { state: 'refunded', refunds: [{ reason: 'too_late', amount: { amountMinor: 18_000 } }] },
  ])
  expect(app.stripe.control.refunds().map(({ amount }) => amount)).toEqual([18_000])
})

test('money that was waited for is the business’s, though its bank took longer than the time until the start', async () => {
  const { state, money } = await paidAfter(3)
  expect(money).toMatchObject([{ state: 'paid', refunds: [] }])
  expect(['confirmed', 'completed']).toContain(state)
})
