import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const week = { from: '2026-03-16T00:00:00Z', to: '2026-03-23T00:00:00Z' }
const started = '2026-03-16T09:00:00.000Z'

test('a calendar has whatever touches its weeks, soonest first, and nothing beside them', async () => {
  const { ines, book } = await arrange()
  const inside = await book('2026-03-17T10:00:00.000Z')
  const first = await book(started)
  await book('2026-03-24T09:00:00.000Z')
  const member = await loggedIn(app.server.appUrl, app.a)
  const providerId = encodeId('provider', ines)
  const { bookings, isCut } = await member.booking.range.query({ ...week, providerId })
  expect(bookings.map(({ id }) => id)).toEqual([first, inside])
  expect(bookings[0]).toMatchObject({ customerName: somebody.name, providerName: 'Ines', state: 'confirmed', seats: 1 })
  expect(isCut).toBe(false)

  const during = { from: '2026-03-16T09:59:00Z', to: '2026-03-16T10:00:00Z' }
  expect((await member.booking.range.query({ ...during, providerId })).bookings).toHaveLength(1)
  const after = { from: '2026-03-16T10:00:00Z', to: '2026-03-16T11:00:00Z' }
  expect((await member.booking.range.query({ ...after, providerId })).bookings).toEqual([])
})

test('a calendar forgets what was given up, and the business next door sees nothing of it', async () => {
  const { ines, book, visitor } = await arrange()
  const given = await book(started, { confirmed: false })
  const member = await loggedIn(app.server.appUrl, app.a)
  const own = { ...week, providerId: encodeId('provider', ines) }
  const held = (await member.booking.range.query(own)).bookings
  expect(held.map(({ state }) => state)).toEqual(['held'])
  await visitor.booking.release.mutate({ bookingId: given })
  expect((await member.booking.range.query(own)).bookings).toEqual([])

  await book(started)
  const neighbour = await loggedIn(app.server.appUrl, app.b)
  await expect(neighbour.booking.range.query(own)).rejects.toMatchObject({ data: { code: 'not_found' } })
  expect((await neighbour.booking.range.query(week)).bookings).toEqual([])
})

test('no more than two months at once', async () => {
  const member = await loggedIn(app.server.appUrl, app.a)
  await expect(
    member.booking.range.query({ from: '2026-03-01T00:00:00Z', to: '2026-05-02T00:00:01Z' }),
  ).rejects.toMatchObject({ data: { code: 'invalid' } })
})

test('a list can be narrowed to a state and a provider, also to a state that it otherwise leaves out', async () => {
  const { ines, book } = await arrange()
  const held = await book('2026-03-18T10:00:00.000Z', { confirmed: false })
  const confirmed = await (await arrange()).book('2026-03-18T10:00:00.000Z')
  const member = await loggedIn(app.server.appUrl, app.a)
  const ids = async (filter: { state?: 'held' | 'confirmed'; providerId?: string }) =>
    (await member.booking.list.query({ when: 'upcoming', limit: 50, ...filter })).bookings.map(({ id }) => id)
  expect(await ids({ state: 'held' })).toContain(held)
  expect(await ids({})).not.toContain(held)
  expect(await ids({ state: 'confirmed' })).toContain(confirmed)
  expect(await ids({ state: 'confirmed', providerId: encodeId('provider', ines) })).toEqual([])
})

async function arrange() {
  const { serviceId, providerId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  let count = 0
  return {
    ines: providerId,
    visitor,
    book: async (startsAt: string, { confirmed = true } = {}) => {
      const wish = { nonce: `nonce-000${count++}`, serviceId: encodeId('service', serviceId), startsAt, ...somebody }
      const { id } = await visitor.booking.propose.mutate(wish)
      if (confirmed) await visitor.booking.confirm.mutate({ bookingId: id })
      return id
    },
  }
}
