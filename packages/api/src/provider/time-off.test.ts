import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const missing = { data: { code: 'not_found' } }
const lunch = { from: { date: '2026-07-06', minute: 720 }, to: { date: '2026-07-06', minute: 780 } }

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

test('time off is on the clock of the provider, takes its slots, and gives them back', async () => {
  const { providerId, serviceId } = await offerOf(app.a, 'America/New_York')
  const freeAt = async () => {
    const day = { from: '2026-04-14T04:00:00Z', to: '2026-04-15T04:00:00Z' }
    const visitorSlots = await (await newVisitor(app, app.a)).slot.list.query({ serviceId, providerId, ...day })
    return visitorSlots.slots.length
  }
  const before = await freeAt()
  expect(before).toBeGreaterThan(2)
  await member.provider.addTimeOff.mutate({
    providerId,
    from: { date: '2026-04-14', minute: 0 },
    to: { date: '2026-04-14', minute: 1440 },
  })
  const [off] = (await member.provider.availability.query({ providerId })).timeOff
  expect(off).toMatchObject({ startsAt: '2026-04-14T04:00:00.000Z', endsAt: '2026-04-15T04:00:00.000Z' })
  expect(await freeAt()).toBe(0)
  await member.provider.removeTimeOff.mutate({ timeOffId: off?.id ?? '' })
  expect((await member.provider.availability.query({ providerId })).timeOff).toEqual([])
  expect(await freeAt()).toBe(before)
})

test('time off that is over is not listed any more', async () => {
  const { providerId } = await offerOf(app.a)
  const past = { from: { date: '2026-01-05', minute: 0 }, to: { date: '2026-01-06', minute: 0 } }
  await member.provider.addTimeOff.mutate({ providerId, ...past })
  await member.provider.addTimeOff.mutate({ providerId, ...lunch })
  expect((await member.provider.availability.query({ providerId })).timeOff).toMatchObject([
    { startsAt: '2026-07-06T11:00:00.000Z', endsAt: '2026-07-06T12:00:00.000Z' },
  ])
})

test.each([
  ['ends before it starts', { from: lunch.to, to: lunch.from }],
  ['ends when it starts', { from: lunch.from, to: lunch.from }],
  ['lasts more than three years', { from: lunch.from, to: { date: '2030-07-06', minute: 0 } }],
])('time off that %s is refused', async (_, span) => {
  const { providerId } = await offerOf(app.a)
  await expect(member.provider.addTimeOff.mutate({ providerId, ...span })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'to', code: 'format' }] },
  })
})

test('the time off of another business cannot be seen, added or removed', async () => {
  const { providerId: theirs } = await offerOf(app.b)
  const stranger = await staffOf(app, app.b)
  await stranger.provider.addTimeOff.mutate({ providerId: theirs, ...lunch })
  const [off] = (await stranger.provider.availability.query({ providerId: theirs })).timeOff
  for (const providerId of [theirs, 'prv_00000000000000000000000000', 'nonsense'])
    await expect(member.provider.addTimeOff.mutate({ providerId, ...lunch })).rejects.toMatchObject(missing)
  for (const timeOffId of [off?.id ?? '', 'off_00000000000000000000000000', 'nonsense'])
    await expect(member.provider.removeTimeOff.mutate({ timeOffId })).rejects.toMatchObject(missing)
  expect((await stranger.provider.availability.query({ providerId: theirs })).timeOff).toEqual([off])
})

test('an agent neither adds nor removes any', async () => {
  const { providerId } = await offerOf(app.a)
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const forbidden = { data: { code: 'forbidden' } }
  await expect(agent.provider.addTimeOff.mutate({ providerId, ...lunch })).rejects.toMatchObject(forbidden)
  await expect(agent.provider.removeTimeOff.mutate({ timeOffId: 'nonsense' })).rejects.toMatchObject(forbidden)
})

async function offerOf(tenant: TestApp['a'], zone?: string) {
  const { providerId, serviceId } = await addOffer(app, tenant, { ...(zone && { zone }) })
  return { providerId: encodeId('provider', providerId), serviceId: encodeId('service', serviceId) }
}
