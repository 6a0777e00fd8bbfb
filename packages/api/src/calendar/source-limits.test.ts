import { type ProviderId, newId } from '@frontdesk/db/ids'
import { addOffer } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeId, encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const wrongState = { status: 'rejected', reason: { data: { code: 'wrong_state' } } }

test('a provider has ten calendars, however many are added at once', async () => {
  const { providerId } = await addOffer(app, app.a)
  await keepSources(providerId, 8)
  const outcomes = await addAtOnce([providerId, providerId, providerId, providerId])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([wrongState, wrongState])
  await empty()
})

test('a business has a hundred calendars, for whomever they are added at once', async () => {
  const providers = await Promise.all(Array.from({ length: 14 }, async () => (await addOffer(app, app.a)).providerId))
  const [first, second, third, fourth, ...others] = providers as [ProviderId, ProviderId, ProviderId, ProviderId]
  for (const each of others) await keepSources(each, 9)
  await keepSources(first, 9)
  const outcomes = await addAtOnce([first, second, third, fourth])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([wrongState, wrongState, wrongState])
  await empty()
})

test('a provider keeps 5,000 busy times of all calendars together, and the one that has no room says so', async () => {
  const { providerId } = await addOffer(app, app.a)
  const [before] = await keepSources(providerId, 1)
  await keepBusy(providerId, before, 4_999)
  const { refresh, shown } = await aSourceOfTwo(providerId, '/many.ics')
  expect(await shown()).toEqual({ problem: 'too_many', read_at: null, count: 0 })
  await sql`delete from external_busy where ctid = (select min(ctid) from external_busy where source_id = ${before})`.execute(
    app.owner,
  )
  await refresh()
  expect(await shown()).toMatchObject({ problem: null, count: 2 })
  await refresh()
  expect(await shown()).toMatchObject({ problem: null, count: 2 })
  await empty()
})

test('a business keeps 25,000 busy times of everybody together', async () => {
  for (let at = 0; at < 5; at++) {
    const { providerId } = await addOffer(app, app.a)
    const [source] = await keepSources(providerId, 1)
    await keepBusy(providerId, source, at === 0 ? 4_999 : 5_000)
  }
  const { refresh, shown } = await aSourceOfTwo((await addOffer(app, app.a)).providerId, '/more.ics')
  expect(await shown()).toMatchObject({ problem: 'too_many', count: 0 })
  await empty(1)
  await refresh()
  expect(await shown()).toMatchObject({ problem: null, count: 2 })
})

async function addAtOnce(providerIds: readonly ProviderId[]) {
  const member = await staffOf(app, app.a)
  return await Promise.allSettled(
    providerIds.map((id) =>
      member.calendar.sources.add.mutate({ providerId: encodeId('provider', id), url: `${app.outside.url}/none.ics` }),
    ),
  )
}

async function aSourceOfTwo(provider: ProviderId, path: string) {
  const event = (start: string) => `BEGIN:VEVENT\r\nUID:${start}\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nEND:VEVENT\r\n`
  const events = event('20260312T100000Z') + event('20260313T100000Z')
  app.outside.answer(path, { body: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n` })
  const member = await staffOf(app, app.a)
  const providerId = encodeId('provider', provider)
  const { id: sourceId } = await member.calendar.sources.add.mutate({ providerId, url: `${app.outside.url}${path}` })
  await runJobs(app)
  return {
    refresh: async () => {
      await member.calendar.sources.refresh.mutate({ sourceId })
      await runJobs(app)
    },
    shown: () =>
      app.owner
        .selectFrom('calendar_source as source')
        .leftJoin('external_busy as busy', 'busy.source_id', 'source.id')
        .where('source.id', '=', decodeId('calendar_source', sourceId))
        .groupBy(['source.problem', 'source.read_at'])
        .select(({ fn }) => ['source.problem', 'source.read_at', fn.count<number>('busy.starts_at').as('count')])
        .executeTakeFirst(),
  }
}

/** Calendars that nobody reads. */
async function keepSources(provider_id: ProviderId, count: number) {
  const ids = Array.from({ length: count }, () => newId<'calendar_source'>())
  const own = { tenant_id: app.a.tenantId, provider_id, url_sealed: Buffer.of(0), created_at: app.clock.now }
  await app.owner
    .insertInto('calendar_source')
    .values(ids.map((id) => ({ ...own, id })))
    .execute()
  return ids
}

async function keepBusy(providerId: ProviderId, sourceId: string | undefined, count: number) {
  await sql`
    insert into external_busy (tenant_id, provider_id, source_id, starts_at, ends_at)
    select ${app.a.tenantId}, ${providerId}, ${sourceId}, at, at + interval '1 minute'
    from generate_series(${app.clock.now}::timestamptz, ${app.clock.now}::timestamptz + ${count - 1} * interval '2 minutes', '2 minutes') at
  `.execute(app.owner)
}

/** Takes the calendars away again, or so many that nobody reads. */
async function empty(count?: number) {
  await sql`
    delete from calendar_source
    where id in (select id from calendar_source order by read_at nulls first, checked_at nulls first limit ${count ?? null})`.execute(
    app.owner,
  )
}
