import { addOffer } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const hours = {
  weeklyHours: [
    { weekday: 1, from: 540, to: 720 },
    { weekday: 1, from: 780, to: 1020 },
    { weekday: 5, from: 1320, to: 1560 },
  ],
  overrides: [
    {
      date: '2026-12-24',
      ranges: [
        { from: 540, to: 660 },
        { from: 700, to: 720 },
      ],
    },
    { date: '2026-12-25', ranges: [] },
  ],
  worksOnHolidays: true,
}
const missing = { data: { code: 'not_found' } }

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

test('both lists of hours are replaced as a whole', async () => {
  const providerId = await providerOf(app.a)
  expect((await member.provider.availability.query({ providerId })).weeklyHours).toHaveLength(7)
  const set = await member.provider.setAvailability.mutate({ providerId, ...hours })
  expect(set).toEqual({ providerId, zone: 'Europe/Lisbon', ...hours, coming: 0, timeOff: [] })
  expect(await member.provider.availability.query({ providerId })).toEqual(set)
  expect((await member.provider.list.query({})).providers).toContainEqual({
    id: providerId,
    name: 'Ines',
    zone: 'Europe/Lisbon',
    active: true,
  })
  const none = { weeklyHours: [], overrides: [], worksOnHolidays: false }
  expect(await member.provider.setAvailability.mutate({ providerId, ...none })).toEqual({ ...set, ...none })
})

test('two who set hours at once never mix their lists', async () => {
  const providerId = await providerOf(app.a)
  const wishes = [8, 9, 10, 11].map((hour) => ({
    providerId,
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: hour * 60, to: 1020 })),
    overrides: [{ date: `2026-12-${hour + 10}`, ranges: [] }],
    worksOnHolidays: false,
  }))
  await Promise.all(wishes.map((wish) => member.provider.setAvailability.mutate(wish)))
  const { weeklyHours, overrides } = await member.provider.availability.query({ providerId })
  expect(wishes.map((wish) => ({ weeklyHours: wish.weeklyHours, overrides: wish.overrides }))).toContainEqual({
    weeklyHours,
    overrides,
  })
})

test('ranges that go backwards and dates named twice are refused', async () => {
  const providerId = await providerOf(app.a)
  const set = (change: object) => member.provider.setAvailability.mutate({ providerId, ...hours, ...change })
  const refusals: [object, string][] = [
    [{ weeklyHours: [{ weekday: 1, from: 600, to: 600 }] }, 'weeklyHours.0.to'],
    [{ overrides: [{ date: '2026-12-24', ranges: [{ from: 600, to: 540 }] }] }, 'overrides.0.ranges.0.to'],
    [{ overrides: [hours.overrides[1], hours.overrides[1]] }, 'overrides'],
    [{ overrides: [{ date: '2026-02-30', ranges: [] }] }, 'overrides.0.date'],
    [{ overrides: [{ date: '0000-01-01', ranges: [] }] }, 'overrides.0.date'],
  ]
  for (const [change, path] of refusals) {
    await expect(set(change)).rejects.toMatchObject({ data: { code: 'invalid', fields: [{ path, code: 'format' }] } })
  }
})

test('the hours of another business cannot be seen or set', async () => {
  const theirs = await providerOf(app.b)
  for (const providerId of [theirs, 'prv_00000000000000000000000000', 'nonsense']) {
    await expect(member.provider.availability.query({ providerId })).rejects.toMatchObject(missing)
    await expect(member.provider.setAvailability.mutate({ providerId, ...hours })).rejects.toMatchObject(missing)
  }
  expect((await member.provider.list.query({})).providers.map(({ id }) => id)).not.toContain(theirs)
})

test('an agent sees hours and sets none', async () => {
  const providerId = await providerOf(app.a)
  const agent = await staffOf(app, app.a, { role: 'agent' })
  expect((await agent.provider.availability.query({ providerId })).zone).toBe('Europe/Lisbon')
  await expect(agent.provider.setAvailability.mutate({ providerId, ...hours })).rejects.toMatchObject({
    data: { code: 'forbidden' },
  })
})

async function providerOf(tenant: TestApp['a']): Promise<string> {
  return encodeId('provider', (await addOffer(app, tenant)).providerId)
}
