import { inspect } from 'node:util'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { expect, test } from 'vitest'
import { openRoughRoad } from '../test/rough-road.ts'
import { newWish, startWorld } from '../test/world.ts'
import { type CallOptions, FrontdeskError, createClient } from './index.ts'

/** No road behind: for calls that are answered, or not, on the way. */
const nowhere = 'http://127.0.0.1:1'
const key = `fd_key_${'0'.repeat(26)}.${'A'.repeat(43)}`
const atOnce = { key, retryPausesMs: [0, 0] }

test('an answer that is lost on the way is asked for again, and the booking is made once', async () => {
  await using world = await startWorld()
  const { app } = world
  const wish = await newWish(app, app.a)
  await using road = await openRoughRoad(app.server.appUrl, ['lose', { status: 503 }])
  const client = createClient({ url: road.url, key: await apiKeyOf(app, app.a), retryPausesMs: [0, 0] })
  const booking = await client.bookings.create(wish)
  expect(road.seen.map((call) => JSON.parse(call.body).nonce)).toEqual([wish.nonce, wish.nonce, wish.nonce])
  expect(await client.bookings.list({ when: 'upcoming' })).toEqual({ bookings: [booking], nextCursor: null })
})

test('a call is given up after as many tries as there are pauses, and one more', async () => {
  await using road = await openRoughRoad(nowhere, ['cut', 'cut', 'cut', { status: 502, body: '<h1>Bad gateway</h1>' }])
  const call = createClient({ ...atOnce, url: road.url }).services.list()
  await expect(call).rejects.toMatchObject({
    name: 'FrontdeskError',
    code: 'network',
    status: undefined,
    procedure: 'service.list',
  })
  expect(road.seen).toHaveLength(3)
  const once = createClient({ key, url: road.url, retryPausesMs: [] }).services.list()
  await expect(once).rejects.toMatchObject({
    code: 'unavailable',
    status: 502,
    message: 'service.list: unavailable (502)',
  })
  expect(road.seen).toHaveLength(4)
})

test('an answer is final: only a missing one is asked for again', async () => {
  const refused = (code: string, status: number) => ({
    status,
    body: JSON.stringify({ error: { data: { code, requestId: 'req_1' } } }),
  })
  const answers = [refused('internal', 500), refused('slot_taken', 409), refused('sold_out', 409)]
  await using road = await openRoughRoad(nowhere, [
    ...answers,
    { status: 429, headers: { 'retry-after': '7' }, body: refused('slow_down', 429).body },
  ])
  const client = createClient({ ...atOnce, url: road.url })
  await expect(client.services.list()).rejects.toMatchObject({ code: 'internal', status: 500, requestId: 'req_1' })
  await expect(client.services.list()).rejects.toMatchObject({ code: 'slot_taken', status: 409 })
  await expect(client.services.list()).rejects.toMatchObject({ code: 'unexpected', status: 409, requestId: 'req_1' })
  await expect(client.services.list()).rejects.toMatchObject({ code: 'slow_down', retryAfterSeconds: 7 })
  expect(road.seen).toHaveLength(4)
})

test('what another program answers is unexpected, and the key does not follow a redirect', async () => {
  await using elsewhere = await openRoughRoad(nowhere, [])
  const page = { status: 200, body: '<h1>Welcome</h1>' }
  const redirect = { status: 307, headers: { location: elsewhere.url } }
  await using road = await openRoughRoad(nowhere, [page, { status: 200, body: 'null' }, redirect])
  const client = createClient({ ...atOnce, url: road.url })
  for (const status of [200, 200, 307]) {
    await expect(client.services.list()).rejects.toMatchObject({ code: 'unexpected', status })
  }
  expect(elsewhere.seen).toEqual([])
})

test('a call that takes too long is a timeout, whether it waits for an answer or to try again', async () => {
  await using road = await openRoughRoad(nowhere, ['silence', 'silence', 'cut'])
  const client = createClient({ url: road.url, key, timeoutMs: 60_000, retryPausesMs: [60_000] })
  await expect(createClient({ url: road.url, key, timeoutMs: 50 }).services.list()).rejects.toMatchObject({
    code: 'timeout',
  })
  const impatient: CallOptions = { timeoutMs: 50 }
  await expect(client.services.list(impatient)).rejects.toMatchObject({ code: 'timeout', status: undefined })
  await expect(client.services.list(impatient)).rejects.toBeInstanceOf(FrontdeskError)
  expect(road.seen).toHaveLength(3)
})

test('a caller who gives up gets their own reason, at whatever moment', async () => {
  await using road = await openRoughRoad(nowhere, ['silence', 'cut'])
  const client = createClient({ url: road.url, key, retryPausesMs: [60_000] })
  const reason = new Error('the customer left')
  await expect(client.services.list({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(road.seen).toHaveLength(0)
  for (const calls of [1, 2]) {
    const leaving = new AbortController()
    const call = client.services.list({ signal: leaving.signal })
    await expect.poll(() => road.seen.length).toBe(calls)
    leaving.abort(reason)
    await expect(call).rejects.toBe(reason)
  }
})

test('no error, and not the client itself, shows the key', async () => {
  const client = createClient({ ...atOnce, url: nowhere })
  const error: unknown = await client.services.list().catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'network' })
  expect(inspect([error, client], { depth: 20, showHidden: true })).not.toContain(key)
  const broken = `${key}\nx-evil: 1`
  const refused = () => createClient({ url: nowhere, key: broken })
  expect(refused).toThrow(new TypeError('key must be an API key: fd_key_…'))
})

test('the url may have a path and a slash at its end, and must be one of the web', async () => {
  await using road = await openRoughRoad(nowhere, [{ status: 400 }, { status: 400 }])
  for (const url of [`${road.url}/desk/`, new URL(`${road.url}/desk`)]) {
    await expect(createClient({ key, url }).bookings.get({ bookingId: 'bkg_1' })).rejects.toThrow()
  }
  const path = '/desk/api/integration/booking.get'
  expect(road.seen.map((call) => call.path)).toEqual([path, path])
  expect(road.seen[0]?.headers).toMatchObject({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
  expect(() => createClient({ key, url: 'ftp://desk.example.com' })).toThrow(TypeError)
  expect(() => createClient({ key, url: 'desk.example.com' })).toThrow(TypeError)
})
