import { afterAll, expect, test } from 'vitest'
import { addBusiness, bookingAt } from '../test/business.ts'
import { openTestDatabase } from '../test/open-test-database.ts'
import type { BookingState } from './schema.gen.ts'

const database = await openTestDatabase()
afterAll(async () => await database[Symbol.asyncDispose]())

const taken = { code: '23P01', constraint: 'booking_slot_taken' }
const live: BookingState[] = ['held', 'requested', 'awaiting_payment', 'confirmed', 'completed', 'no_show']
const dead: BookingState[] = ['proposed', 'cancelled', 'declined', 'expired']

test.each(live)('a slot that is %s cannot be booked again', async (state) => {
  const business = await addBusiness(database.owner)
  const book = async (from: string, changes = {}) =>
    await database.owner
      .insertInto('booking')
      .values(bookingAt(business, from, changes))
      .execute()
  await book('2026-05-04T10:00:00Z', { state })
  for (const other of live) await expect(book('2026-05-04T10:59:00Z', { state: other })).rejects.toMatchObject(taken)
})

test.each(dead)('a slot that is %s is free', async (state) => {
  const business = await addBusiness(database.owner)
  const early = bookingAt(business, '2026-05-04T10:00:00Z', { state })
  await database.owner.insertInto('booking').values(early).execute()
  await database.owner.insertInto('booking').values(bookingAt(business, '2026-05-04T10:00:00Z')).execute()
  const revived = database.owner.updateTable('booking').set({ state: 'confirmed' }).where('id', '=', early.id).execute()
  await expect(revived).rejects.toMatchObject(taken)
})

test('slots that touch, other providers and other tenants do not stand in each other’s way', async () => {
  const a = await addBusiness(database.owner)
  const b = await addBusiness(database.owner)
  const bookings = [
    bookingAt(a, '2026-05-04T10:00:00Z'),
    bookingAt(a, '2026-05-04T11:00:00Z'),
    bookingAt(a, '2026-05-04T09:00:00Z'),
    bookingAt(a, '2026-05-04T10:00:00Z', { provider_id: a.providerIds[1] }),
    bookingAt(b, '2026-05-04T10:00:00Z'),
  ]
  for (const booking of bookings) await database.owner.insertInto('booking').values(booking).execute()
})

test('the buffers of a booking count as taken', async () => {
  const business = await addBusiness(database.owner)
  const untilQuarterPast = { blocked_until: new Date('2026-05-04T11:15:00Z') }
  await database.owner
    .insertInto('booking')
    .values(bookingAt(business, '2026-05-04T10:00:00Z', untilQuarterPast))
    .execute()
  const next = database.owner.insertInto('booking').values(bookingAt(business, '2026-05-04T11:00:00Z')).execute()
  await expect(next).rejects.toMatchObject(taken)
})

test('of many who book one slot at the same moment one gets it', async () => {
  const business = await addBusiness(database.owner)
  const booking = async () =>
    await database.owner.insertInto('booking').values(bookingAt(business, '2026-05-04T10:00:00Z')).execute()
  const results = await Promise.allSettled(Array.from({ length: 12 }, booking))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  for (const reason of reasons) expect(reason).toMatchObject(taken)
})

test('a range may not end before it starts, nor a hold last forever', async () => {
  const business = await addBusiness(database.owner)
  const wrong = [
    { ends_at: new Date('2026-05-04T09:00:00Z') },
    { blocked_from: new Date('2026-05-04T10:30:00Z') },
    { blocked_until: new Date('2026-05-04T10:30:00Z') },
    { state: 'held' as const, held_until: null },
    { price_minor: -1 },
  ]
  for (const changes of wrong) {
    const booking = database.owner
      .insertInto('booking')
      .values(bookingAt(business, '2026-05-04T10:00:00Z', changes))
      .execute()
    await expect(booking).rejects.toMatchObject({ code: '23514' })
  }
})
