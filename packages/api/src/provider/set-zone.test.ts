import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const zone = 'America/New_York'

test('hours stay on the clock and are other moments, and bookings stay at theirs', async () => {
  const { serviceId, providerId } = await offer()
  const visitor = await newVisitor(app, app.a)
  const wish = { nonce: 'nonce-0001', serviceId, startsAt: '2026-03-12T10:00:00.000Z', ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  const before = await member.provider.availability.query({ providerId })
  await member.provider.setZone.mutate({ providerId, zone })
  const after = await member.provider.availability.query({ providerId })
  expect(after).toEqual({ ...before, zone })
  const day = { from: '2026-03-12T00:00:00Z', to: '2026-03-13T00:00:00Z' }
  const { slots } = await visitor.slot.list.query({ serviceId, providerId, ...day })
  // Nine in New York, which changed its clocks four days before.
  expect(slots[0]?.startsAt).toBe('2026-03-12T13:00:00.000Z')
  expect((await visitor.booking.get.query({ bookingId })).startsAt).toBe('2026-03-12T10:00:00.000Z')
})

test('whole days off are whole days on the new clock, also over a change to summer time', async () => {
  const { providerId } = await offer()
  const week = { from: { date: '2026-03-27', minute: 0 }, to: { date: '2026-03-30', minute: 1440 } }
  await member.provider.addTimeOff.mutate({ providerId, ...week })
  await member.provider.setZone.mutate({ providerId, zone })
  expect((await member.provider.availability.query({ providerId })).timeOff).toMatchObject([
    { startsAt: '2026-03-27T04:00:00.000Z', endsAt: '2026-03-31T04:00:00.000Z' },
  ])
  await member.provider.setZone.mutate({ providerId, zone: 'Europe/Lisbon' })
  expect((await member.provider.availability.query({ providerId })).timeOff).toMatchObject([
    { startsAt: '2026-03-27T00:00:00.000Z', endsAt: '2026-03-30T23:00:00.000Z' },
  ])
})

test('what another calendar says without a zone is read anew, though it has not changed', async () => {
  const { providerId } = await offer()
  const body =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260316T090000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  app.outside.answer('/floating.ics', { body, headers: { etag: '"1"' } })
  await member.calendar.sources.add.mutate({ providerId, url: `${app.outside.url}/floating.ics` })
  await runJobs(app)
  const busy = async () => (await member.provider.week.query({ providerId, date: '2026-03-16' })).outside
  expect(await busy()).toMatchObject([{ startsAt: '2026-03-16T09:00:00.000Z' }])
  await member.provider.setZone.mutate({ providerId, zone })
  await runJobs(app)
  expect(app.outside.asked.filter(({ path }) => path === '/floating.ics').at(-1)?.headers).not.toHaveProperty(
    'if-none-match',
  )
  expect(await busy()).toMatchObject([{ startsAt: '2026-03-16T13:00:00.000Z' }])
})

test('the records say who changed it', async () => {
  const { providerId } = await offer()
  await member.provider.setZone.mutate({ providerId, zone })
  const { entries } = await member.audit.list.query({ about: 'provider' })
  expect(entries.filter(({ subject }) => subject === providerId)).toMatchObject([
    { event: 'provider.zone_changed', actor: { kind: 'member' } },
  ])
  await expect(member.provider.setZone.mutate({ providerId, zone: 'Mars/Olympus' })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'zone', code: 'format' }] },
  })
})

async function offer() {
  const { serviceId, providerId } = await addOffer(app, app.a)
  return { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
}
