import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const missing = { data: { code: 'not_found' } }

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

test('a new provider is active, has no hours yet, and keeps the holidays', async () => {
  const created = await member.provider.create.mutate({ name: ' Studio 2 ', zone: 'Atlantic/Azores' })
  expect(created).toEqual({ id: created.id, name: 'Studio 2', zone: 'Atlantic/Azores', active: true })
  expect((await member.provider.list.query({})).providers).toContainEqual(created)
  expect(await member.provider.availability.query({ providerId: created.id })).toEqual({
    providerId: created.id,
    zone: 'Atlantic/Azores',
    weeklyHours: [],
    overrides: [],
    worksOnHolidays: false,
    coming: 0,
    timeOff: [],
  })
  await expect(member.provider.create.mutate({ name: 'Nobody', zone: 'Mars/Olympus' })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'zone', code: 'format' }] },
  })
})

test('who is switched off is not offered, and keeps every booking', async () => {
  const { serviceId, providerId } = await offer()
  const visitor = await newVisitor(app, app.a)
  const offers = async () => (await visitor.service.list.query({})).services.map(({ id }) => id)
  const wish = { nonce: 'nonce-0001', serviceId, startsAt: '2026-03-13T10:00:00.000Z', ...somebody }
  const booking = await visitor.booking.propose.mutate(wish)
  expect((await member.provider.availability.query({ providerId })).coming).toBe(1)
  await member.provider.setActive.mutate({ providerId, active: false })
  expect(await offers()).not.toContain(serviceId)
  expect((await member.provider.list.query({})).providers.find(({ id }) => id === providerId)?.active).toBe(false)
  expect((await visitor.booking.get.query({ bookingId: booking.id })).state).toBe('held')
  await member.provider.setActive.mutate({ providerId, active: true })
  expect(await offers()).toContain(serviceId)
  const { entries } = await member.audit.list.query({ about: 'provider' })
  const about = entries.filter(({ subject }) => subject === providerId).map(({ event }) => event)
  expect(about.sort()).toEqual(['provider.switched_off', 'provider.switched_on'])
})

test('a week shows what is open, booked, off and a holiday, on the clock of the provider', async () => {
  const { serviceId, providerId } = await offer()
  const { name, zone, currency, languages, address } = await member.tenant.get.query({})
  const business = { name, zone, currency, languages, address }
  await member.tenant.update.mutate({ ...business, holidayCountry: 'PT', holidayRegion: null })
  await member.provider.addTimeOff.mutate({
    providerId,
    from: { date: '2026-04-01', minute: 840 },
    to: { date: '2026-04-01', minute: 1440 },
  })
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0002', serviceId, startsAt: '2026-04-01T10:00:00.000Z', ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  const week = await member.provider.week.query({ providerId, date: '2026-04-03' })
  expect(week.days.map(({ date, holiday }) => [date, holiday])).toEqual([
    ['2026-03-30', null],
    ['2026-03-31', null],
    ['2026-04-01', null],
    ['2026-04-02', null],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-04', null],
    ['2026-04-05', 'Easter Sunday'],
  ])
  expect(week.days[0]).toMatchObject({ startsAt: '2026-03-29T23:00:00.000Z', endsAt: '2026-03-30T23:00:00.000Z' })
  expect(week.open).toHaveLength(5)
  expect(week.open[0]).toEqual({ startsAt: '2026-03-30T08:00:00.000Z', endsAt: '2026-03-30T16:00:00.000Z' })
  expect(week.bookings).toEqual([
    {
      id: bookingId,
      state: 'held',
      serviceName: 'Portrait session',
      customerName: somebody.name,
      seats: 1,
      startsAt: '2026-04-01T10:00:00.000Z',
      endsAt: '2026-04-01T11:00:00.000Z',
    },
  ])
  expect(week.timeOff).toMatchObject([{ startsAt: '2026-04-01T13:00:00.000Z', endsAt: '2026-04-01T23:00:00.000Z' }])

  const hours = await member.provider.availability.query({ providerId })
  const { weeklyHours, overrides } = hours
  await member.provider.setAvailability.mutate({ providerId, weeklyHours, overrides, worksOnHolidays: true })
  const worked = await member.provider.week.query({ providerId, date: '2026-04-03' })
  expect(worked.open).toHaveLength(7)
  expect(worked.days.every(({ holiday }) => holiday === null)).toBe(true)
})

test('behind a calendar stands what one provider keeps, or when anybody is there', async () => {
  const { providerId } = await offer()
  const { providerId: other } = await offer()
  const day = { from: '2026-05-04T00:00:00Z', to: '2026-05-05T00:00:00Z' }
  const noon = { date: '2026-05-04', minute: 720 }
  await member.provider.addTimeOff.mutate({ providerId, from: noon, to: { ...noon, minute: 1440 } })
  app.outside.answer('/busy.ics', { body: busyFrom('20260504T080000Z', '20260504T093000Z') })
  await member.calendar.sources.add.mutate({ providerId, url: `${app.outside.url}/busy.ics` })
  await runJobs(app)
  const open = { startsAt: '2026-05-04T08:00:00.000Z', endsAt: '2026-05-04T16:00:00.000Z' }
  const outside = [{ startsAt: '2026-05-04T08:00:00.000Z', endsAt: '2026-05-04T09:30:00.000Z' }]
  expect(await member.provider.range.query({ ...day, providerId })).toEqual({
    open: [open],
    holidays: [],
    timeOff: [{ startsAt: '2026-05-04T11:00:00.000Z', endsAt: '2026-05-04T23:00:00.000Z' }],
    outside,
  })
  expect((await member.provider.week.query({ providerId, date: '2026-05-04' })).outside).toEqual(outside)

  const { providers } = await member.provider.list.query({})
  const switchOthers = (active: boolean) =>
    Promise.all(
      providers
        .filter(({ id }) => id !== providerId && id !== other)
        .map(({ id }) => member.provider.setActive.mutate({ providerId: id, active })),
    )
  await switchOthers(false)
  expect(await member.provider.range.query(day)).toEqual({ open: [open], holidays: [], timeOff: [], outside: [] })
  await member.provider.setActive.mutate({ providerId: other, active: false })
  const morning = { ...open, endsAt: '2026-05-04T11:00:00.000Z' }
  expect((await member.provider.range.query(day)).open).toEqual([morning])
  await switchOthers(true)
})

test('a provider of another business is neither shown nor switched', async () => {
  const { providerId: theirs } = await addOffer(app, app.b)
  for (const providerId of [encodeId('provider', theirs), 'prv_00000000000000000000000000', 'nonsense']) {
    const day = { from: '2026-05-04T00:00:00Z', to: '2026-05-05T00:00:00Z' }
    await expect(member.provider.range.query({ ...day, providerId })).rejects.toMatchObject(missing)
    await expect(member.provider.week.query({ providerId, date: '2026-04-03' })).rejects.toMatchObject(missing)
    await expect(member.provider.setActive.mutate({ providerId, active: false })).rejects.toMatchObject(missing)
    await expect(member.provider.setZone.mutate({ providerId, zone: 'UTC' })).rejects.toMatchObject(missing)
  }
})

test('an agent looks at weeks, adds nobody and switches nobody off', async () => {
  const { providerId } = await offer()
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const forbidden = { data: { code: 'forbidden' } }
  expect((await agent.provider.week.query({ providerId, date: '2026-04-03' })).days).toHaveLength(7)
  await expect(agent.provider.create.mutate({ name: 'Me', zone: 'UTC' })).rejects.toMatchObject(forbidden)
  await expect(agent.provider.setActive.mutate({ providerId, active: false })).rejects.toMatchObject(forbidden)
  await expect(agent.provider.setZone.mutate({ providerId, zone: 'UTC' })).rejects.toMatchObject(forbidden)
})

const busyFrom = (start: string, end: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:${start}\r\nDTEND:${end}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

async function offer() {
  const { serviceId, providerId } = await addOffer(app, app.a)
  return { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
}
