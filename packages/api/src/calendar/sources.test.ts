import { type ServiceId, newId } from '@frontdesk/db/ids'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tasks } from '../jobs/task-list.ts'
import { decodeId, encodeId } from '../core/id-schema.ts'

const minute = 60_000
let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
})
// The tests move the clock further than a session lasts.
beforeEach(async () => {
  app.clock.advance(minute)
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const busyAt = (start: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

async function aSource(path: string) {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  const providerId = encodeId('provider', offer.providerId)
  const { id } = await member.calendar.sources.add.mutate({ providerId, url: `${app.outside.url}${path}` })
  await runJobs(app)
  const shown = async () =>
    (await member.calendar.sources.list.query({ providerId })).sources.find((each) => each.id === id)
  return { ...offer, id, shown }
}

/** What is begun every quarter of an hour is done by its end. */
async function aQuarterLater() {
  await tasks['calendars.read'](app.server.deps, {})
  app.clock.advance(14 * minute)
  await runJobs(app)
}

/** Additions of eight hours each, as long as they can be. */
async function addNights(serviceId: ServiceId, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId<'service_addon'>())
  const own = { tenant_id: app.a.tenantId, service_id: serviceId, extra_minutes: 480, price_minor: 0 }
  await app.owner
    .insertInto('service_addon')
    .values(ids.map((id, at) => ({ ...own, id, name: `Night ${at}`, position: at })))
    .execute()
  return ids.map((id) => encodeId('service_addon', id))
}

async function busyOf(sourceId: string): Promise<string[]> {
  const rows = await app.owner
    .selectFrom('external_busy')
    .where('source_id', '=', decodeId('calendar_source', sourceId))
    .select('starts_at')
    .orderBy('starts_at')
    .execute()
  return rows.map(({ starts_at }) => starts_at.toISOString())
}

const askedFor = (path: string) => app.outside.asked.filter((call) => call.path === path)

test('a calendar is read when it is added, and again and again', async () => {
  app.outside.answer('/a.ics?key=1', { body: busyAt('20260312T100000Z') })
  const { id, shown } = await aSource('/a.ics?key=1')
  expect(await busyOf(id)).toEqual(['2026-03-12T10:00:00.000Z'])
  expect(await shown()).toEqual({
    id,
    host: app.outside.host,
    addedAt: app.clock.now.toISOString(),
    readAt: app.clock.now.toISOString(),
    checkedAt: app.clock.now.toISOString(),
    problem: null,
    busyCount: 1,
  })
  app.outside.answer('/a.ics?key=1', { body: busyAt('20260313T100000Z') })
  await aQuarterLater()
  expect(await busyOf(id)).toEqual(['2026-03-13T10:00:00.000Z'])
})

test('what cannot be read leaves what was known, and says why and since when', async () => {
  app.outside.answer('/b.ics', { body: busyAt('20260312T100000Z') })
  const { id, shown } = await aSource('/b.ics')
  const readAt = app.clock.now.toISOString()
  const says = [
    [{ status: 500 }, 'refused'],
    [{ status: 404 }, 'refused'],
    [{ status: 302, headers: { location: '/other' } }, 'redirected'],
    [{ body: '<html>Log in' }, 'unreadable'],
    [{ body: 'x'.repeat(2 * 1024 * 1024 + 1) }, 'too_large'],
  ] as const
  for (const [answer, problem] of says) {
    app.outside.answer('/b.ics', answer)
    app.clock.advance(minute)
    await member.calendar.sources.refresh.mutate({ sourceId: id })
    await runJobs(app)
    expect(await shown()).toMatchObject({ problem, readAt, checkedAt: app.clock.now.toISOString(), busyCount: 1 })
  }
  app.outside.answer('/b.ics', { body: busyAt('20260312T120000Z') })
  await member.calendar.sources.refresh.mutate({ sourceId: id })
  await runJobs(app)
  expect(await shown()).toMatchObject({ problem: null, readAt: app.clock.now.toISOString() })
  expect(await busyOf(id)).toEqual(['2026-03-12T12:00:00.000Z'])
})

test('what cannot be read again and again is tried ever more seldom, until it can be', async () => {
  app.outside.answer('/gone.ics', { status: 404 })
  const { id, shown } = await aSource('/gone.ics')
  const tries: number[] = []
  for (let quarter = 1; quarter <= 32; quarter++) {
    const before = askedFor('/gone.ics').length
    await aQuarterLater()
    app.clock.advance(minute)
    if (askedFor('/gone.ics').length > before) tries.push(quarter)
  }
  expect(tries).toEqual([2, 4, 8, 16, 32])
  app.outside.answer('/gone.ics', { body: busyAt('20260312T100000Z') })
  member = await staffOf(app, app.a)
  await member.calendar.sources.refresh.mutate({ sourceId: id })
  await runJobs(app)
  expect(await shown()).toMatchObject({ problem: null })
  const before = askedFor('/gone.ics').length
  await aQuarterLater()
  expect(askedFor('/gone.ics')).toHaveLength(before + 1)
})

test('what has not changed is not sent again, but laid out anew every day', async () => {
  const endless = busyAt('20260312T100000Z').replace('DURATION', 'RRULE:FREQ=DAILY\r\nDURATION')
  app.outside.answer('/c.ics', ({ headers }) =>
    headers['if-none-match'] === '"1"' ? { status: 304 } : { body: endless, headers: { etag: '"1"' } },
  )
  const { id, shown } = await aSource('/c.ics')
  const last = (await busyOf(id)).at(-1)
  await aQuarterLater()
  expect(askedFor('/c.ics').map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"'])
  expect(await shown()).toMatchObject({ problem: null, readAt: app.clock.now.toISOString() })
  expect((await busyOf(id)).at(-1)).toBe(last)
  app.clock.advance(25 * 60 * minute)
  await aQuarterLater()
  expect((await busyOf(id)).at(-1)).not.toBe(last)
})

test.each([
  'https://127.0.0.1/x.ics',
  'https://localhost/x.ics',
  'https://169.254.169.254/latest/meta-data/',
  'http://[::1]/x.ics',
  'webcal://10.0.0.1/x.ics',
])('%s is never called, and looks like any address that is none', async (url) => {
  const { providerId: id } = await addOffer(app, app.a)
  const providerId = encodeId('provider', id)
  await member.calendar.sources.add.mutate({ providerId, url })
  await runJobs(app)
  expect((await member.calendar.sources.list.query({ providerId })).sources).toMatchObject([
    { problem: 'bad_address', readAt: null, busyCount: 0 },
  ])
})

test.each([
  ['nothing', ''],
  ['a word', 'calendar'],
  ['another protocol', 'ftp://calendar.example.com/x.ics'],
  ['a script', 'javascript:alert(1)'],
  ['too long', `https://a.example/${'x'.repeat(2_000)}`],
])('%s is no address', async (_what, url) => {
  const providerId = encodeId('provider', (await addOffer(app, app.a)).providerId)
  await expect(member.calendar.sources.add.mutate({ providerId, url })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'url' }] },
  })
})

test('nobody is offered a time that is busy elsewhere, until the calendar is removed', async () => {
  app.outside.answer('/d.ics', { body: busyAt('20260312T100000Z') })
  const { id, serviceId } = await aSource('/d.ics')
  const visitor = await newVisitor(app, app.a)
  const day = { from: '2026-03-12T00:00:00.000Z', to: '2026-03-13T00:00:00.000Z' }
  const starts = async () => {
    const { slots } = await visitor.slot.list.query({ serviceId: encodeId('service', serviceId), ...day })
    return slots.map(({ startsAt }) => startsAt)
  }
  expect(await starts()).not.toContain('2026-03-12T10:00:00.000Z')
  await member.calendar.sources.remove.mutate({ sourceId: id })
  expect(await starts()).toContain('2026-03-12T10:00:00.000Z')
  await aQuarterLater()
  expect(askedFor('/d.ics')).toHaveLength(1)
})

test('an invitation until the year 13525 leaves no time free that is busy, and no such time can be kept', async () => {
  const invitation = busyAt('20260311T120000Z').replace('PT1H', 'P600000W')
  app.outside.answer('/far.ics', { body: invitation + busyAt('20260316T090000Z').replace('PT1H', 'PT8H') })
  const { id, providerId, serviceId } = await aSource('/far.ics')
  const visitor = await newVisitor(app, app.a)
  const monday = { from: '2026-03-16T00:00:00.000Z', to: '2026-03-17T00:00:00.000Z' }
  expect(await visitor.slot.list.query({ serviceId: encodeId('service', serviceId), ...monday })).toEqual({ slots: [] })
  const far = {
    tenant_id: app.a.tenantId,
    provider_id: providerId,
    source_id: decodeId('calendar_source', id),
    starts_at: app.clock.now,
    ends_at: sql<Date>`'13525-01-01Z'::timestamptz`,
  }
  await expect(app.owner.insertInto('external_busy').values(far).execute()).rejects.toMatchObject({ code: '23514' })
})

test('what is busy elsewhere is in the way of the longest appointment, in a list as when it is booked', async () => {
  app.outside.answer('/long.ics', { body: busyAt('20260321T070000Z') })
  const offer = await aSource('/long.ics')
  await app.owner
    .updateTable('weekly_hours')
    .set({ from_minute: 0, to_minute: 1440 })
    .where('provider_id', '=', offer.providerId)
    .execute()
  const serviceId = encodeId('service', offer.serviceId)
  await app.owner.updateTable('service').set({ duration_minutes: 1440 }).where('id', '=', offer.serviceId).execute()
  const addonIds = await addNights(offer.serviceId, 4)
  const visitor = await newVisitor(app, app.a)
  const start = '2026-03-19T00:00:00.000Z'
  const starts = async (more: object, to = '2026-03-19T00:01:00.000Z') => {
    const { slots } = await visitor.slot.list.query({ serviceId, from: start, to, ...more })
    return slots.map(({ startsAt }) => startsAt)
  }
  expect(await starts({})).toEqual([start])
  expect(await starts({ addonIds })).toEqual([])
  expect(await starts({ addonIds }, '2026-03-25T00:00:00.000Z')).not.toContain(start)
  const wish = { nonce: 'nonce-0001', serviceId, addonIds, startsAt: start, ...somebody }
  await expect(visitor.booking.propose.mutate(wish)).rejects.toMatchObject({ data: { code: 'slot_taken' } })
})

test('a booking of our own, come back, is known already; another business’s keeps us from booking it twice', async () => {
  const feedOf = async (tenant: TestTenant, startsAt: string) => {
    const staff = await staffOf(app, tenant)
    const serviceId = encodeId('service', (await addOffer(app, tenant, { priceMinor: 0 })).serviceId)
    const wish = { nonce: 'nonce-feed', serviceId, startsAt, ...somebody, payment: 'none' as const }
    await staff.booking.create.mutate(wish)
    const { url } = await staff.calendar.feeds.create.mutate({})
    return await (await fetch(url)).text()
  }
  const own = await feedOf(app.a, '2026-03-17T11:00:00.000Z')
  const others = await feedOf(app.b, '2026-03-17T12:00:00.000Z')
  app.outside.answer('/both.ics', { body: own + others })
  const { id } = await aSource('/both.ics')
  expect(await busyOf(id)).toEqual(['2026-03-17T12:00:00.000Z'])
})

test('the address is sealed, and shown to nobody again', async () => {
  const { id } = await aSource('/secret-part.ics')
  const row = await app.owner
    .selectFrom('calendar_source')
    .where('id', '=', decodeId('calendar_source', id))
    .select('url_sealed')
    .executeTakeFirstOrThrow()
  expect(row.url_sealed.includes('secret-part')).toBe(false)
  expect(app.logLines.filter((text) => text.includes('secret-part'))).toEqual([])
})

test('only who runs the business says whose calendars are read, and nobody for another business', async () => {
  const { id, providerId } = await aSource('/e.ics')
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const ofProvider = { providerId: encodeId('provider', providerId) }
  await expect(agent.calendar.sources.list.query(ofProvider)).rejects.toMatchObject({ data: { code: 'forbidden' } })
  const other = await staffOf(app, app.b)
  const notFound = { data: { code: 'not_found' } }
  await expect(other.calendar.sources.list.query(ofProvider)).rejects.toMatchObject(notFound)
  const url = `${app.outside.url}/e.ics`
  await expect(other.calendar.sources.add.mutate({ ...ofProvider, url })).rejects.toMatchObject(notFound)
  await expect(other.calendar.sources.remove.mutate({ sourceId: id })).rejects.toMatchObject(notFound)
  await expect(other.calendar.sources.refresh.mutate({ sourceId: id })).rejects.toMatchObject(notFound)
})
