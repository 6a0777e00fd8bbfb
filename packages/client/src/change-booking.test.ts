import { aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { expect, test } from 'vitest'
import { openRoughRoad } from '../test/rough-road.ts'
import { clientOf, newWish, startWorld } from '../test/world.ts'
import { type CancelBooking, createClient } from './index.ts'

const eleven = '2026-03-12T11:00:00.000Z'
const noon = '2026-03-12T12:00:00.000Z'

test('a booking gets another time and stays itself, and its customer is told', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const booking = await client.bookings.create(await newWish(app, app.a, { priceMinor: 0 }))
  await runJobs(app)
  const change = { bookingId: booking.id, nonce: 'change-0001', startsAt: '2026-03-12T12:00:00+01:00' }
  const moved = await client.bookings.reschedule(change)
  expect(moved).toMatchObject({ id: booking.id, startsAt: eleven, endsAt: noon, providerId: booking.providerId })
  expect(moved.sequence).toBeGreaterThan(booking.sequence)
  expect(await client.bookings.get({ bookingId: booking.id })).toEqual(moved)
  await runJobs(app)
  const subjects = app.mailbox.mails().map(({ subject }) => subject)
  expect(subjects.toSorted()).toEqual([
    'Your booking with Tenant A has a new time',
    'Your booking with Tenant A is confirmed',
  ])
})

test('one nonce is one change, whatever happened to the booking meanwhile', async () => {
  await using world = await startWorld()
  const { app } = world
  await using road = await openRoughRoad(app.server.appUrl, ['pass', 'lose', 'pass'])
  const client = createClient({ url: road.url, key: await apiKeyOf(app, app.a), retryPausesMs: [0] })
  const { id: bookingId } = await client.bookings.create(await newWish(app, app.a, { priceMinor: 0 }))
  const first = { bookingId, nonce: 'change-0001', startsAt: eleven }
  const moved = await client.bookings.reschedule(first)
  expect(road.seen).toHaveLength(3)
  const again = await client.bookings.reschedule({ bookingId, nonce: 'change-0002', startsAt: noon })
  expect(again.sequence).toBe(moved.sequence + 1)
  expect((await client.bookings.reschedule(first)).startsAt).toBe(noon)
})

test('what is called off is called off once, and its time is free again', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a, { priceMinor: 0 })
  const { id: bookingId } = await client.bookings.create(wish)
  const cancelled = await client.bookings.cancel({ bookingId })
  expect(cancelled.state).toBe('cancelled')
  expect(await client.bookings.cancel({ bookingId })).toEqual(cancelled)
  expect((await client.bookings.create({ ...wish, nonce: 'order-0002' })).state).toBe('confirmed')
  const move = client.bookings.reschedule({ bookingId, nonce: 'change-0001', startsAt: noon })
  await expect(move).rejects.toMatchObject({ code: 'wrong_state', status: 409 })
})

const refunds: [CancelBooking['refund'], number][] = [
  [undefined, 18_000],
  ['policy', 18_000],
  ['full', 18_000],
  ['none', 0],
]
test.each(refunds)('money goes back by the terms, all of it or none: %s', async (refund, amountMinor) => {
  await using world = await startWorld()
  const { app, client } = world
  const { bookingId: id, sessionId } = await aBookingToPay(app, app.a)
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const bookingId = encodeId('booking', id)
  expect(await client.bookings.get({ bookingId })).toMatchObject({ payment: 'paid', paid: { amountMinor: 18_000 } })
  await client.bookings.cancel({ bookingId, refund })
  await runJobs(app)
  const sent = app.stripe.control.refunds().map(({ amount }) => amount)
  expect(sent).toEqual(amountMinor ? [amountMinor] : [])
})

test('a change is refused where it cannot be, and tells nothing of others', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a, { priceMinor: 0 })
  const { id: bookingId } = await client.bookings.create(wish)
  await client.bookings.create({ ...wish, nonce: 'order-0002', startsAt: eleven })
  const foreign = await clientOf(app, app.b)
  const change = { bookingId, nonce: 'change-0001', startsAt: eleven }
  await expect(client.bookings.reschedule(change)).rejects.toMatchObject({ code: 'slot_taken', status: 409 })
  const calls = [
    () => foreign.bookings.reschedule(change),
    () => foreign.bookings.cancel({ bookingId }),
    () => client.bookings.reschedule({ ...change, bookingId: 'bkg_0' }),
    () => client.bookings.cancel({ bookingId: 'bkg_0' }),
    () => client.bookings.reschedule({ ...change, startsAt: noon, providerId: 'prv_0' }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'not_found', status: 404 })
  expect(await client.bookings.get({ bookingId })).toMatchObject({ state: 'confirmed', startsAt: wish.startsAt })
})
