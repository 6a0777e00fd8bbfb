import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { workFor } from '@frontdesk/api/core/work'
import type { BookingId } from '@frontdesk/db/ids'
import { addExtras, addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { ToldEvent } from './notice-events.ts'
import { tellStaff } from './tell-staff.ts'

const hour = 3_600_000
const day = 24 * hour
const wrongProof = { data: { code: 'wrong_proof' } }

let app: TestApp
let staff: Awaited<ReturnType<typeof staffOf>>
let bookingId: BookingId
beforeEach(async () => {
  app = await startTestApp()
  staff = await staffOf(app, app.a)
  bookingId = await proposed()
})
afterEach(() => app[Symbol.asyncDispose]())

async function proposed(): Promise<BookingId> {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = '2026-03-12T10:00:00.000Z'
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt, ...somebody }
  return decodeId('booking', (await visitor.booking.propose.mutate(wish)).id)
}

/** Of everything that a hook can be told; its test has been delivered. */
async function hook(path: string, events: ToldEvent[] = ['booking_confirmed', 'booking_cancelled']): Promise<string> {
  app.outside.answer(path, { status: 200 })
  const { id } = await staff.notice.add.mutate({ kind: 'webhook', target: `${app.outside.url}${path}`, events })
  await runJobs(app)
  return id
}

async function tell(events: ToldEvent[], cause = 'test'): Promise<void> {
  await workFor(app.server.deps, app.a.tenantId, (work) =>
    tellStaff(work, { bookingId, events, cause, now: app.clock.now }),
  )
  await runJobs(app)
}

const heardAt = (path: string) =>
  app.outside.asked
    .filter((asked) => asked.path === path)
    .map(({ body }) => z.strictObject({ text: z.string() }).parse(JSON.parse(body)).text)

const channelOf = async (id: string) => (await staff.notice.list.query({})).channels.find((each) => each.id === id)

test('a hook is tried at once, and then told what happened and when, and nothing about who', async () => {
  const id = await hook('/hook/secret')
  expect(heardAt('/hook/secret')).toEqual([expect.stringContaining('This is a test: Notices from Tenant A')])
  await tell(['booking_confirmed'])
  const [, text = ''] = heardAt('/hook/secret')
  const page = `${app.server.appUrl}/admin/bookings/${encodeId('booking', bookingId)}`
  const time = 'Thursday, 12 March 2026, 10:00 to 11:00 (Europe/Lisbon, UTC+0)'
  expect(text).toBe(`New booking: Portrait session\n${time}\n${page}`)
  const listed = await channelOf(id)
  expect(listed).toMatchObject({ target: app.outside.host, state: 'on', failures: 0, deliveredAt: expect.any(String) })
  expect(JSON.stringify(await staff.notice.list.query({}))).not.toContain('secret')
})

test('hooks of one chat are told apart by the last letters of their long secrets', async () => {
  const id = await hook('/services/T0000/B0000/abcdefghijkl')
  expect((await channelOf(id))?.target).toBe(`${app.outside.host} …ijkl`)
})

test('what was added is told, and nothing of what the customer answered', async () => {
  const { service_id: serviceId } = await app.owner.selectFrom('booking').select('service_id').executeTakeFirstOrThrow()
  const { addonId, questionId } = await addExtras(app, app.a, serviceId)
  const more = { addonIds: [addonId], answers: [{ questionId, answer: 'My sister' }] }
  const startsAt = '2026-03-13T10:00:00.000Z'
  const wish = { nonce: 'nonce-0002', serviceId: encodeId('service', serviceId), startsAt, ...somebody, ...more }
  const visitor = await newVisitor(app, app.a)
  await hook('/hook')
  await visitor.booking.confirm.mutate({ bookingId: (await visitor.booking.propose.mutate(wish)).id })
  await runJobs(app)
  expect(heardAt('/hook')[1]).toContain('New booking: Portrait session with A print\nFriday, 13 March 2026')
  expect(heardAt('/hook')[1]).not.toContain('sister')
})

test('what a business calls its service is text to Slack, and neither a link nor a cry to everybody', async () => {
  await app.owner.updateTable('booking').set({ service_name: '<!channel> <http://evil.example|Pay>\n& more' }).execute()
  await hook('/hook')
  await tell(['booking_confirmed'])
  expect(heardAt('/hook')[1]).toContain('New booking: &lt;!channel&gt; &lt;http://evil.example|Pay&gt; &amp; more\n')
})

test('one cause is one notice, under the first name that the channel wants', async () => {
  await hook('/one', ['proposal_answered', 'booking_confirmed'])
  await hook('/two', ['booking_confirmed'])
  await hook('/three', ['payment_received'])
  await tell(['proposal_answered', 'booking_confirmed'])
  await tell(['proposal_answered', 'booking_confirmed'])
  expect(heardAt('/one').slice(1)).toEqual([expect.stringContaining('Your offer was answered')])
  expect(heardAt('/two').slice(1)).toEqual([expect.stringContaining('New booking')])
  expect(heardAt('/three')).toHaveLength(1)
  await tell(['proposal_answered', 'booking_confirmed'], 'another cause')
  expect(heardAt('/one')).toHaveLength(3)
})

test('a channel that fails keeps no other, shows what was wrong, and is well again once it answers', async () => {
  const broken = await hook('/broken')
  await hook('/fine')
  app.outside.answer('/broken', { status: 503 })
  await tell(['booking_confirmed'])
  expect(heardAt('/fine')).toHaveLength(2)
  expect(await channelOf(broken)).toMatchObject({ state: 'failing', failures: 1, problem: 'refused', refusalCode: 503 })
  app.clock.advance(hour / 6)
  await retryJobs(app)
  expect(await channelOf(broken)).toMatchObject({ failures: 2 })
  app.outside.answer('/broken', { status: 204 })
  await retryJobs(app)
  expect(await channelOf(broken)).toMatchObject({
    state: 'on',
    failures: 0,
    problem: null,
    refusalCode: null,
    failingSince: null,
  })
  expect(heardAt('/fine')).toHaveLength(2)
})

test('three days of failing switch a channel off, tell who added it, and a test that arrives switches it on', async () => {
  const broken = await hook('/broken')
  app.outside.answer('/broken', { status: 410 })
  await tell(['booking_confirmed'])
  app.clock.advance(3 * day)
  await retryJobs(app)
  staff = await staffOf(app, app.a)
  expect(await channelOf(broken)).toMatchObject({ state: 'switched_off', problem: 'refused', refusalCode: 410 })
  const told = app.mailbox.mails().filter(({ subject }) => subject === 'Notices could not be delivered')
  expect(told.map(({ to }) => to)).toEqual([[app.a.email]])
  const before = heardAt('/broken').length
  await tell(['booking_confirmed'], 'while it is off')
  expect(heardAt('/broken')).toHaveLength(before)
  await staff.notice.test.mutate({ channelId: broken })
  await runJobs(app)
  expect(await channelOf(broken)).toMatchObject({ state: 'switched_off' })
  app.outside.answer('/broken', { status: 200 })
  await staff.notice.test.mutate({ channelId: broken })
  await runJobs(app)
  expect(await channelOf(broken)).toMatchObject({ state: 'on', failures: 0 })
})

test('an address hears nothing before somebody who reads it has said its code', async () => {
  const events = ['booking_confirmed'] satisfies ToldEvent[]
  const { id } = await staff.notice.add.mutate({ kind: 'mail', target: 'desk@example.com', events })
  await runJobs(app)
  const mails = () => app.mailbox.mails().filter(({ to }) => to.includes('desk@example.com'))
  const code = /\b\d{6}\b/.exec(mails()[0]?.text ?? '')?.[0] ?? ''
  await tell(['booking_confirmed'])
  expect(mails().map(({ subject }) => subject)).toEqual(['Your code for notices'])
  expect(await channelOf(id)).toMatchObject({ state: 'waiting', target: 'desk@example.com' })
  const wrong = code === '111111' ? '222222' : '111111'
  await expect(staff.notice.confirm.mutate({ channelId: id, code: wrong })).rejects.toMatchObject(wrongProof)
  await staff.notice.confirm.mutate({ channelId: id, code })
  await tell(['booking_confirmed'], 'after the code')
  const [newest] = mails()
  expect(newest?.subject).toBe('New booking: Portrait session')
  expect(newest?.text).toContain('12 March 2026, 10:00 to 11:00 (Europe/Lisbon, UTC+0)')
  expect(newest?.text).not.toMatch(/vera/i)
  expect(await channelOf(id)).toMatchObject({ state: 'on' })
})

test('a code is good for an hour and for ten tries, however many are sent', async () => {
  const { id } = await staff.notice.add.mutate({
    kind: 'mail',
    target: 'desk@example.com',
    events: ['booking_confirmed'],
  })
  const newest = async () => {
    await runJobs(app)
    return /\b\d{6}\b/.exec(app.mailbox.mails()[0]?.text ?? '')?.[0] ?? ''
  }
  const late = await newest()
  app.clock.advance(hour)
  staff = await staffOf(app, app.a)
  await expect(staff.notice.confirm.mutate({ channelId: id, code: late })).rejects.toMatchObject(wrongProof)
  await staff.notice.test.mutate({ channelId: id })
  const code = await newest()
  const wrong = code === '111111' ? '222222' : '111111'
  for (let tries = 1; tries < 10; tries++) {
    app.clock.advance(10_000)
    await expect(staff.notice.confirm.mutate({ channelId: id, code: wrong })).rejects.toMatchObject(wrongProof)
  }
  await expect(staff.notice.confirm.mutate({ channelId: id, code })).rejects.toMatchObject(wrongProof)
})

test('there are ten channels at most, of managers only, and another business’s are none', async () => {
  const events = ['booking_confirmed'] satisfies ToldEvent[]
  const add = (at: number) => staff.notice.add.mutate({ kind: 'mail', target: `desk${at}@example.com`, events })
  const { id: channelId } = await add(0)
  for (let at = 1; at < 10; at++) {
    app.clock.advance(10_000)
    await add(at)
  }
  app.clock.advance(60_000)
  await expect(add(10)).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  const agent = await staffOf(app, app.a, { role: 'agent' })
  await expect(agent.notice.list.query({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
  const other = await staffOf(app, app.b)
  const notFound = { data: { code: 'not_found' } }
  expect((await other.notice.list.query({})).channels).toEqual([])
  for (const call of [other.notice.remove, other.notice.test])
    await expect(call.mutate({ channelId })).rejects.toMatchObject(notFound)
  await staff.notice.change.mutate({ channelId, events: ['payment_received', 'payment_received'] })
  expect(await channelOf(channelId)).toMatchObject({ events: ['payment_received'] })
  await staff.notice.remove.mutate({ channelId })
  expect(await channelOf(channelId)).toBeUndefined()
})

test('an address inside our own network is not called', async () => {
  const target = 'https://169.254.169.254/latest/meta-data'
  const { id } = await staff.notice.add.mutate({ kind: 'webhook', target, events: ['booking_confirmed'] })
  await runJobs(app)
  expect(await channelOf(id)).toMatchObject({ state: 'failing', problem: 'bad_address' })
})
