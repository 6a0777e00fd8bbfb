import { encodeId } from '@frontdesk/api/core/id-schema'
import { classOf, tasks } from '@frontdesk/api/jobs/task-list'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

test('only what calls addresses that a business named waits for them', () => {
  expect(Object.keys(tasks).filter((name) => classOf(name) === 'tenant')).toEqual(['booking.notify', 'calendar.fetch'])
})

test('a business whose calendars never answer holds up no mail of anybody', { timeout: 90_000 }, async () => {
  await using app = await startTestApp({ wallClock: true, runJobs: true })
  const { promise: called, resolve: onCalled } = Promise.withResolvers<void>()
  app.outside.answer('/silent.ics', () => {
    onCalled()
    return undefined
  })
  const staff = await staffOf(app, app.a)
  const providerId = encodeId('provider', (await addOffer(app, app.a)).providerId)
  for (let count = 0; count < 8; count++) {
    await staff.calendar.sources.add.mutate({ providerId, url: `${app.outside.url}/silent.ics` })
  }
  await called
  const { serviceId } = await addOffer(app, app.b, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.b)
  const startsAt = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt, ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId })
  await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'), { deadlineMs: 60_000 })
  // One worker for all of them would have begun with every calendar before the mail.
  expect(app.outside.asked.length).toBeLessThan(8)
  const { rows } = await sql<{ queue: string | null; jobs: number }>`
    select queue_name as queue, count(*)::integer as jobs from graphile_worker.jobs
    where task_identifier = 'calendar.fetch' group by queue_name`.execute(app.owner)
  expect(rows).toMatchObject([{ queue: `calendar.fetch:${app.a.tenantId}` }])
})

test('every calendar of a business is read, one after the other', { timeout: 90_000 }, async () => {
  await using app = await startTestApp({ wallClock: true, runJobs: true })
  const { promise: all, resolve: onAll } = Promise.withResolvers<void>()
  app.outside.answer('/gone.ics', () => {
    if (app.outside.asked.length === 5) onAll()
    return { status: 404 }
  })
  const staff = await staffOf(app, app.a)
  const providerId = encodeId('provider', (await addOffer(app, app.a)).providerId)
  const url = `${app.outside.url}/gone.ics`
  await Promise.all(Array.from({ length: 5 }, () => staff.calendar.sources.add.mutate({ providerId, url })))
  await all
})
