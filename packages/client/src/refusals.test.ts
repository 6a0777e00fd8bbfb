import { encodeId } from '@frontdesk/api/core/id-schema'
import { apiScopes } from '@frontdesk/api/api-key/create-api-key'
import { newId } from '@frontdesk/db/ids'
import { addOffer } from '@frontdesk/testkit/arrange'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { expect, test } from 'vitest'
import { clientOf, newWish, startWorld } from '../test/world.ts'
import { type FrontdeskClient, FrontdeskError, type NewBooking, createClient } from './index.ts'

const span = { from: '2026-03-12T00:00:00Z', to: '2026-03-13T00:00:00Z' }

/** Every method, and the scope that it needs. */
function everyCall(client: FrontdeskClient, wish: NewBooking): [string, () => Promise<unknown>][] {
  const { serviceId, startsAt } = wish
  return [
    ['services:read', () => client.services.list()],
    ['services:read', () => client.slots.list({ serviceId, ...span })],
    ['bookings:read', () => client.bookings.list({ when: 'past' })],
    ['bookings:read', () => client.bookings.all({ when: 'past' }).next()],
    ['bookings:read', () => client.bookings.get({ bookingId: 'bkg_0' })],
    ['bookings:write', () => client.bookings.create(wish)],
    ['bookings:write', () => client.bookings.reschedule({ bookingId: 'bkg_0', nonce: wish.nonce, startsAt })],
    ['bookings:write', () => client.bookings.cancel({ bookingId: 'bkg_0' })],
    ['customers:read', () => client.customers.list()],
    ['customers:read', () => client.customers.all().next()],
    ['customers:read', () => client.customers.get({ customerId: 'cus_0' })],
  ]
}

/** What a refusal tells, but for the number of the request. */
async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FrontdeskError)) throw new Error('expected a refusal', { cause: error })
  expect(error.requestId).toMatch(/^req_[0-9a-f]{24}$/)
  const { requestId = '', message, ...told } = error
  return { ...told, message: message.replace(requestId, 'req_…') }
}

async function isForbidden(call: Promise<unknown>): Promise<boolean> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  return error instanceof FrontdeskError && error.code === 'forbidden' && error.status === 403
}

test('a key does what its scopes allow, and nothing else', async () => {
  await using world = await startWorld()
  const { app } = world
  const wish = await newWish(app, app.a)
  for (const scope of apiScopes) {
    const calls = everyCall(await clientOf(app, app.a, { scopes: [scope] }), wish)
    const forbidden: [string, boolean][] = []
    for (const [needed, call] of calls) forbidden.push([needed, await isForbidden(call())])
    expect(forbidden).toEqual(calls.map(([needed]) => [needed, needed !== scope]))
  }
})

test('whatever is wrong with a key, every method says the same', async () => {
  await using world = await startWorld()
  const { app } = world
  const wish = await newWish(app, app.a)
  const key = await apiKeyOf(app, app.a)
  const wrongProof = key.slice(0, -43) + 'A'.repeat(43)
  const keys = [await apiKeyOf(app, app.a, { expiresAt: app.clock.now }), wrongProof, 'fd_key_nonsense']
  const clients = keys.map((each) => createClient({ url: app.server.appUrl, key: each }))
  for (const client of clients) {
    for (const [, call] of everyCall(client, wish)) {
      expect(await refusal(call())).toMatchObject({ code: 'unauthenticated', status: 401 })
    }
  }
})

test("somebody else's id, one that is not there and one that is no id are the same to every method", async () => {
  await using world = await startWorld()
  const { app, client } = world
  const other = await clientOf(app, app.b)
  const wish = await newWish(app, app.a)
  const theirOffer = await addOffer(app, app.b, { zone: 'America/Chicago' })
  const theirs = await other.bookings.create({
    ...wish,
    serviceId: encodeId('service', theirOffer.serviceId),
    startsAt: '2026-03-12T14:00:00Z',
  })
  const ids = {
    bookingId: [theirs.id, encodeId('booking', newId<'booking'>()), 'no id'],
    customerId: [theirs.customerId, encodeId('customer', newId<'customer'>()), 'no id'],
    serviceId: [theirs.serviceId, encodeId('service', newId<'service'>()), 'no id'],
    providerId: [encodeId('provider', theirOffer.providerId), encodeId('provider', newId<'provider'>()), 'no id'],
  }
  const sameForAll = async (values: string[], call: (id: string) => Promise<unknown>) => {
    const told = []
    for (const id of values) told.push(await refusal(call(id)))
    expect(told).toEqual([told[0], told[0], told[0]])
    return told[0]?.code
  }
  expect(await sameForAll(ids.bookingId, (bookingId) => client.bookings.get({ bookingId }))).toBe('not_found')
  expect(await sameForAll(ids.customerId, (customerId) => client.customers.get({ customerId }))).toBe('not_found')
  expect(await sameForAll(ids.serviceId, (serviceId) => client.slots.list({ serviceId, ...span }))).toBe('not_found')
  expect(await sameForAll(ids.serviceId, (serviceId) => client.bookings.create({ ...wish, serviceId }))).toBe(
    'not_found',
  )
  expect(await sameForAll(ids.providerId, (providerId) => client.bookings.create({ ...wish, providerId }))).toBe(
    'not_found',
  )
  const { serviceId } = wish
  expect(await sameForAll(ids.providerId, (providerId) => client.slots.list({ serviceId, providerId, ...span }))).toBe(
    'not_found',
  )
  expect(await client.bookings.list({ when: 'upcoming' })).toEqual({ bookings: [], nextCursor: null })
})

test('a wrong input is told field by field', async () => {
  await using world = await startWorld()
  const { app, client } = world
  const wish = await newWish(app, app.a)
  const told = await refusal(client.bookings.create({ ...wish, email: 'nobody', startsAt: 'soon', name: '' }))
  expect(told).toMatchObject({ code: 'invalid', status: 400, procedure: 'booking.create' })
  expect(told.fields).toEqual(
    expect.arrayContaining([
      { path: 'startsAt', code: 'format' },
      { path: 'name', code: 'required' },
      { path: 'email', code: 'format' },
    ]),
  )
  expect(await refusal(client.customers.list({ cursor: 'made up' }))).toMatchObject({ code: 'invalid', status: 400 })
})
