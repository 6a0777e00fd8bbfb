import { encodeId } from '../core/id-schema.ts'
import { newId } from '@frontdesk/db/ids'
import { addExtras, addOffer, newVisitor, type Offer, somebody } from '@frontdesk/testkit/arrange'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

const thursday = { from: '2026-03-12T00:00:00Z', to: '2026-03-13T00:00:00Z' }
const friday = { from: '2026-03-13T00:00:00Z', to: '2026-03-14T00:00:00Z' }
const goodFriday = { from: '2026-04-03T00:00:00Z', to: '2026-04-04T00:00:00Z' }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('what is added makes the appointment longer, and what is not of the service is not found', async () => {
  const offer = await addOffer(app, app.a)
  const { addonId } = await addExtras(app, app.a, offer.serviceId)
  const { addonId: another } = await addExtras(app, app.a, (await addOffer(app, app.a)).serviceId)
  await app.owner
    .updateTable('service_addon')
    .set({ extra_minutes: 90 })
    .where('service_id', '=', offer.serviceId)
    .execute()
  expect((await slots(offer, thursday)).at(-1)?.startsAt).toBe('2026-03-12T16:00:00.000Z')
  expect((await slots(offer, { ...thursday, addonIds: [addonId, addonId] })).at(-1)?.startsAt).toBe(
    '2026-03-12T14:00:00.000Z',
  )
  for (const addonIds of [[another], [encodeId('service_addon', newId())], ['nonsense'], [addonId, another]]) {
    await expect(slots(offer, { ...thursday, addonIds })).rejects.toMatchObject({ data: { code: 'not_found' } })
  }
  await app.owner
    .updateTable('service_addon')
    .set({ active: false })
    .where('service_id', '=', offer.serviceId)
    .execute()
  await expect(slots(offer, { ...thursday, addonIds: [addonId] })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
})

test('a clock alignment and a limit for the day are kept', async () => {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  await change(offer, {
    interval_minutes: 20,
    duration_minutes: 20,
    align_minutes: 30,
    max_per_day: 1,
    max_per_week: 2,
  })
  const times = (await slots(offer, thursday)).slice(0, 3).map(({ startsAt }) => startsAt.slice(11, 16))
  expect(times).toEqual(['09:00', '09:30', '10:00'])
  await propose(offer, '2026-03-12T09:30:00Z')
  expect(await slots(offer, thursday)).toEqual([])
  expect(await slots(offer, friday)).not.toEqual([])
  await propose(offer, '2026-03-13T09:30:00Z')
  expect(await slots(offer, { ...friday, to: '2026-03-16T00:00:00Z' })).toEqual([])
  expect(await slots(offer, { from: '2026-03-16T00:00:00Z', to: '2026-03-17T00:00:00Z' })).not.toEqual([])
})

test('a group is offered with the seats that are left, and to other services its time is busy', async () => {
  const group = await addOffer(app, app.a, { priceMinor: 0 })
  const single = await addOffer(app, app.a, { priceMinor: 0 })
  const own = { tenant_id: app.a.tenantId, provider_id: group.providerId }
  await app.owner
    .insertInto('service_provider')
    .values({ ...own, service_id: single.serviceId })
    .execute()
  await change(group, { seats: 6 })
  const startsAt = '2026-03-12T10:00:00.000Z'
  const booking = await propose(group, startsAt)
  await app.owner
    .updateTable('booking')
    .set({ seats: 4 })
    .where('tenant_id', '=', app.a.tenantId)
    .where('id', '=', booking)
    .execute()

  const seats = async (wanted: number) =>
    (await slots(group, { ...thursday, seats: wanted })).slice(0, 2).map((slot) => [slot.startsAt, slot.seatsLeft])
  expect(await seats(2)).toEqual([
    ['2026-03-12T09:00:00.000Z', 6],
    ['2026-03-12T10:00:00.000Z', 2],
  ])
  expect((await seats(3)).map(([start]) => start)).not.toContain(startsAt)
  expect(await slots(group, { ...thursday, seats: 7 })).toEqual([])
  const same = { serviceId: single.serviceId, providerId: group.providerId }
  expect((await slots(same, thursday)).map((slot) => [slot.startsAt, slot.seatsLeft])).not.toContainEqual([
    startsAt,
    null,
  ])
  expect((await slots(same, thursday))[0]).toMatchObject({ startsAt: '2026-03-12T09:00:00.000Z', seatsLeft: null })
})

test('holidays of the place are closed, unless hours are set for the date or the provider works on them', async () => {
  const offer = await addOffer(app, app.a)
  expect(await slots(offer, goodFriday)).toHaveLength(8)
  await setCountry('PT')
  expect(await slots(offer, goodFriday)).toEqual([])
  const day = { tenant_id: app.a.tenantId, provider_id: offer.providerId, date: '2026-04-03' }
  await app.owner
    .insertInto('date_override')
    .values({ ...day, from_minute: 600, to_minute: 720 })
    .execute()
  expect(await slots(offer, goodFriday)).toHaveLength(2)
  await app.owner.deleteFrom('date_override').where('provider_id', '=', offer.providerId).execute()
  await app.owner.updateTable('provider').set({ works_on_holidays: true }).where('id', '=', offer.providerId).execute()
  expect(await slots(offer, goodFriday)).toHaveLength(8)
  await setCountry(null)
})

async function slots(
  { serviceId, providerId }: Offer,
  question: typeof thursday & { addonIds?: string[]; seats?: number },
) {
  const visitor = await newVisitor(app, app.a)
  const ids = { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
  return (await visitor.slot.list.query({ ...ids, ...question })).slots
}

/** Keeps the time, as a visitor does. */
async function propose({ serviceId }: Offer, startsAt: string) {
  const visitor = await newVisitor(app, app.a)
  const wish = {
    ...somebody,
    nonce: `nonce-${startsAt.slice(0, 10)}`,
    serviceId: encodeId('service', serviceId),
    startsAt,
  }
  await visitor.booking.propose.mutate(wish)
  const { id } = await app.owner
    .selectFrom('booking')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .where('service_id', '=', serviceId)
    .where('starts_at', '=', new Date(startsAt))
    .executeTakeFirstOrThrow()
  return id
}

async function change({ serviceId }: Offer, settings: Record<string, number>) {
  await app.owner.updateTable('service').set(settings).where('id', '=', serviceId).execute()
}

async function setCountry(country: string | null) {
  await app.owner.updateTable('tenant').set({ holiday_country: country }).where('id', '=', app.a.tenantId).execute()
}
