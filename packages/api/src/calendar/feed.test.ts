import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

type Wish = { name: string; startsAt: string }

async function book(offer: Awaited<ReturnType<typeof addOffer>>, { name, startsAt }: Wish) {
  const visitor = await newVisitor(app, app.a)
  const serviceId = encodeId('service', offer.serviceId)
  const { id } = await visitor.booking.propose.mutate({ ...somebody, nonce: 'nonce-0001', serviceId, startsAt, name })
  await visitor.booking.confirm.mutate({ bookingId: id })
  return id
}

const summaries = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)

test('a secret address shows the bookings of one provider or of all, with their customers', async () => {
  const member = await staffOf(app, app.a)
  const [ines, rui] = [await addOffer(app, app.a, { priceMinor: 0 }), await addOffer(app, app.a, { priceMinor: 0 })]
  const bookingId = await book(ines, { name: 'Vera', startsAt: '2026-03-12T10:00:00.000Z' })
  await book(rui, { name: 'Olga', startsAt: '2026-03-12T11:00:00.000Z' })
  const providerId = encodeId('provider', ines.providerId)
  const one = await member.calendar.feeds.create.mutate({ providerId })
  const all = await member.calendar.feeds.create.mutate({})

  const answer = await fetch(one.url)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const text = await answer.text()
  expect(summaries(text)).toEqual(['Portrait session · Vera'])
  expect(text).toContain(`UID:${bookingId}@frontdesk`)
  expect(text).toContain('DTSTART;TZID=Europe/Lisbon:20260312T100000')
  const everybody = await fetch(all.url)
  expect(summaries(await everybody.text())).toEqual(['Portrait session · Vera', 'Portrait session · Olga'])

  const { feeds } = await member.calendar.feeds.list.query({})
  expect(feeds.find(({ id }) => id === one.id)).toMatchObject({
    providerId,
    providerName: 'Ines',
    lastUsedAt: app.clock.now.toISOString(),
  })
  expect(JSON.stringify(feeds)).not.toContain('fd_calendar')
})

test('who has read it already hears that nothing is new, and nothing about it from what changes', async () => {
  const member = await staffOf(app, app.a)
  const { url } = await member.calendar.feeds.create.mutate({})
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{22}"$/)
  const again = await fetch(url, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await book(await addOffer(app, app.a, { priceMinor: 0 }), { name: 'Ida', startsAt: '2026-03-13T10:00:00.000Z' })
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('an address is its member’s own: it ends when they revoke it or leave, and nobody else sees it', async () => {
  const owner = await staffOf(app, app.a)
  const login = await addMember(app, app.a, 'agent')
  const agent = await loggedIn(app.server.appUrl, login)
  const revoked = await agent.calendar.feeds.create.mutate({})
  const kept = await agent.calendar.feeds.create.mutate({})
  const notFound = { data: { code: 'not_found' } }
  await expect(owner.calendar.feeds.revoke.mutate({ feedId: revoked.id })).rejects.toMatchObject(notFound)
  expect(JSON.stringify(await owner.calendar.feeds.list.query({}))).not.toContain(revoked.id)
  await agent.calendar.feeds.revoke.mutate({ feedId: revoked.id })
  expect((await fetch(revoked.url)).status).toBe(404)
  expect((await fetch(kept.url)).status).toBe(200)
  await owner.team.remove.mutate({ membershipId: encodeId('membership', login.membershipId) })
  expect((await fetch(kept.url)).status).toBe(404)
})

test('it ends with the account, too', async () => {
  const login = await addMember(app, app.a, 'admin')
  const { url } = await (await loggedIn(app.server.appUrl, login)).calendar.feeds.create.mutate({})
  const { user_id } = await app.owner
    .selectFrom('membership')
    .where('id', '=', login.membershipId)
    .select('user_id')
    .executeTakeFirstOrThrow()
  await app.owner.updateTable('app_user').set({ disabled_at: app.clock.now }).where('id', '=', user_id).execute()
  expect((await fetch(url)).status).toBe(404)
})

test('the address stands in no log, whether it is good or not', async () => {
  const member = await staffOf(app, app.a)
  const { url } = await member.calendar.feeds.create.mutate({})
  const verifier = url.split('.').at(-2) ?? ''
  await fetch(url)
  await fetch(url.replace(verifier, `${verifier.slice(0, -1)}${verifier.endsWith('A') ? 'B' : 'A'}`))
  await fetch(url, { method: 'POST' })
  await app.server.deps.watch.flush()
  const selector = /fd_calendar_([0-9a-z]{26})/.exec(url)?.[1] ?? ''
  expect(selector).toHaveLength(26)
  expect(app.logLines.filter((line) => line.includes(selector) || line.includes(verifier.slice(0, 20)))).toEqual([])
})

test('there is an end to how many addresses somebody keeps', async () => {
  const agent = await loggedIn(app.server.appUrl, await addMember(app, app.b, 'agent'))
  for (let made = 0; made < 100; made++) await agent.calendar.feeds.create.mutate({})
  await expect(agent.calendar.feeds.create.mutate({})).rejects.toMatchObject({
    data: { code: 'wrong_state' },
  })
})
