import { newVisitor } from '@frontdesk/testkit/arrange'
import { expect, test } from 'vitest'
import { newWish, startWorld } from '../test/world.ts'
import type { BookingId, CustomerId } from './index.ts'

test('a server sees what is offered and when, books it, and reads the booking and its customer again', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a, { priceMinor: 0 })
  expect(await client.services.list()).toEqual({
    businessZone: 'Europe/Lisbon',
    services: [
      {
        id: wish.serviceId,
        name: 'Portrait session',
        description: 'An hour in the studio.',
        location: 'Rua das Flores 12',
        category: '',
        durationMinutes: 60,
        price: { amountMinor: 0, currency: 'EUR' },
        deposit: null,
        needsApproval: false,
        seats: 1,
        providers: [{ id: expect.stringMatching(/^prv_/), name: 'Ines' }],
        addons: [],
        questions: [],
        cancelUntil: { days: 0, hours: 0 },
        rescheduleUntil: { days: 0, hours: 0 },
        refunds: [{ until: { days: 0, hours: 0 }, percent: 100 }],
      },
    ],
  })
  const thursday = { serviceId: wish.serviceId, from: '2026-03-12T00:00:00Z', to: '2026-03-13T00:00:00Z' }
  expect((await client.slots.list(thursday)).slots[0]?.startsAt).toBe(wish.startsAt)

  const booking = await client.bookings.create({ ...wish, note: 'With the dog' })
  expect(booking).toMatchObject({
    state: 'confirmed',
    serviceId: wish.serviceId,
    startsAt: wish.startsAt,
    endsAt: '2026-03-12T10:00:00.000Z',
    customerName: wish.name,
    customerEmail: wish.email,
    customerZone: wish.zone,
    note: 'With the dog',
    origin: 'api',
    heldUntil: null,
  })
  expect(await client.bookings.get({ bookingId: booking.id })).toEqual(booking)
  expect(await client.bookings.list({ when: 'upcoming' })).toEqual({ bookings: [booking], nextCursor: null })
  const customer = await client.customers.get({ customerId: booking.customerId })
  expect(customer).toMatchObject({ id: booking.customerId, name: wish.name, email: wish.email, zone: wish.zone })
  expect(await client.customers.list()).toEqual({ customers: [customer], nextCursor: null })
  expect((await client.slots.list(thursday)).slots[0]?.startsAt).not.toBe(wish.startsAt)
})

test('a booking that costs something waits to be paid, and one that needs approval waits for that', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const priced = await client.bookings.create(await newWish(app, app.a, { priceMinor: 18_000 }))
  expect(priced).toMatchObject({ state: 'awaiting_payment', price: { amountMinor: 18_000, currency: 'EUR' } })
  expect(priced.heldUntil).toBe('2026-03-11T09:00:00.000Z')
  const wish = { ...(await newWish(app, app.a, { needsApproval: true })), nonce: 'order-0002' }
  expect(await client.bookings.create(wish)).toMatchObject({ state: 'requested', needsApproval: true })
})

test('a booking that a visitor made in the widget is the same booking to the server', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const visitor = await newVisitor(app, app.a)
  const { id } = await visitor.booking.propose.mutate(await newWish(app, app.a, { priceMinor: 0 }))
  await visitor.booking.confirm.mutate({ bookingId: id })
  const seen = await visitor.booking.get.query({ bookingId: id })
  expect(await client.bookings.get({ bookingId: id })).toMatchObject({ ...seen, origin: 'widget' })
})

test('one nonce is one booking, however often and however fast it is sent', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a)
  const atOnce = await Promise.all(Array.from({ length: 5 }, () => client.bookings.create(wish)))
  const later = await client.bookings.create({ ...wish, name: 'Somebody Else' })
  expect(new Set([...atOnce, later].map((booking) => booking.id)).size).toBe(1)
  expect(later.customerName).toBe(wish.name)
  expect((await client.bookings.list({ when: 'upcoming' })).bookings).toHaveLength(1)
  await expect(client.bookings.create({ ...wish, nonce: 'order-0002' })).rejects.toMatchObject({
    code: 'slot_taken',
    status: 409,
  })
})

test('all bookings and customers come in order, page after page, fetched as they are used', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a, { priceMinor: 0 })
  const booked: BookingId[] = []
  for (const [index, hour] of ['09', '10', '11', '12', '13'].entries()) {
    app.clock.advance(1000)
    const booking = await client.bookings.create({
      ...wish,
      nonce: `order-100${index}`,
      startsAt: `2026-03-12T${hour}:00:00Z`,
    })
    booked.push(booking.id)
  }
  const bookings: BookingId[] = []
  for await (const booking of client.bookings.all({ when: 'upcoming', limit: 2 })) bookings.push(booking.id)
  expect(bookings).toEqual(booked)

  const customers: CustomerId[] = []
  for await (const customer of client.customers.all({ limit: 2 })) customers.push(customer.id)
  expect(customers).toHaveLength(5)
  expect(customers).toEqual((await client.customers.list()).customers.map((customer) => customer.id))

  const calls = () => app.logLines.filter((line) => line.includes('call.done')).length
  const before = calls()
  for await (const booking of client.bookings.all({ when: 'upcoming', limit: 2 })) {
    expect(booking.id).toBe(booked[0])
    break
  }
  expect(calls() - before).toBe(1)
})
