import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { workFor } from '@frontdesk/api/core/work'
import type { BookingId } from '@frontdesk/db/ids'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tasks } from '../jobs/task-list.ts'
import { cancelBooking } from './cancel-booking.ts'
import { moveBooking } from './move-booking.ts'
import { type LockedBooking, lockBooking } from './queries.ts'
import { rescheduleBooking } from './reschedule-booking.ts'

const startsAt = new Date('2026-03-12T10:00:00.000Z')
const hour = 3_600_000

let app: TestApp
let bookingId: BookingId
beforeEach(async () => {
  app = await startTestApp()
  bookingId = await confirmed({ reminderMinutes: [60, 1440], followUpHours: 24 })
})
afterEach(() => app[Symbol.asyncDispose]())

async function confirmed(terms: object): Promise<BookingId> {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  await app.owner
    .updateTable('service')
    .set({ terms: JSON.stringify({ version: 1, ...terms }) })
    .execute()
  const visitor = await newVisitor(app, app.a)
  const wish = { serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString(), ...somebody }
  const { id } = await visitor.booking.propose.mutate({ nonce: 'nonce-0001', ...wish })
  await visitor.booking.confirm.mutate({ bookingId: id })
  await runJobs(app)
  return decodeId('booking', id)
}

/** The clock shows so many hours from the start, and everything that is due by then has run. */
async function comeTo(hoursFromStart: number): Promise<void> {
  app.clock.advance(startsAt.getTime() + hoursFromStart * hour - app.clock.now.getTime())
  await runJobs(app)
  await runJobs(app)
}

type Change = (work: Parameters<typeof moveBooking>[0], booking: LockedBooking) => Promise<void>

async function change(work: Change): Promise<void> {
  await workFor(app.server.deps, app.a.tenantId, async (own) => {
    await work(own, await lockBooking(own.tx, own.tenantId, bookingId).executeTakeFirstOrThrow())
  })
  await runJobs(app)
}

/** Beside the one that confirmed it, oldest first. */
const subjects = () =>
  app.mailbox
    .mails()
    .map(({ subject }) => subject)
    .toReversed()
    .slice(1)
const stateNow = async () =>
  (await app.owner.selectFrom('booking').select('state').where('id', '=', bookingId).executeTakeFirstOrThrow()).state
const reminder = 'A reminder of your booking with Tenant A'
const thanks = 'Thank you from Tenant A'
const moved = 'Your booking with Tenant A has a new time'

test('a customer is reminded at each of the times, thanked after it, and nothing is said twice', async () => {
  await comeTo(-24.5)
  expect(subjects()).toEqual([])
  await comeTo(-24)
  expect(subjects()).toEqual([reminder])
  await comeTo(-1)
  expect(subjects()).toEqual([reminder, reminder])
  await comeTo(12)
  expect(await stateNow()).toBe('confirmed')
  await comeTo(13)
  expect(await stateNow()).toBe('completed')
  await comeTo(25)
  expect(subjects()).toEqual([reminder, reminder, thanks])
})

test('a server that was away for a day reminds once, and one that was away for a week not at all', async () => {
  await comeTo(-0.5)
  expect(subjects()).toEqual([reminder])
  await comeTo(7 * 24)
  expect(await stateNow()).toBe('completed')
  expect(subjects()).toEqual([reminder, thanks])
})

test('a reminder that could not leave before the start is not sent after it', async () => {
  app.mailbox.become('down')
  await comeTo(-1)
  app.mailbox.become('up')
  await app.owner.updateTable('booking').set({ state: 'confirmed' }).execute()
  await comeTo(2)
  expect(subjects()).toEqual([])
})

test('what is moved is reminded of at its new time alone, and each move is a mail', async () => {
  const later = new Date(startsAt.getTime() + 24 * hour)
  await change((work, booking) => rescheduleBooking(work, booking, { startsAt: later, now: app.clock.now }))
  const latest = new Date(startsAt.getTime() + 26 * hour)
  await change((work, booking) => rescheduleBooking(work, booking, { startsAt: latest, now: app.clock.now }))
  expect(subjects()).toEqual([moved, moved])
  await comeTo(-1)
  expect(subjects()).toEqual([moved, moved])
  await comeTo(2)
  await comeTo(25)
  expect(subjects()).toEqual([moved, moved, reminder, reminder])
  const [text = ''] = app.mailbox.mails().map((mail) => mail.text)
  expect(text).toContain('Friday, 13 March 2026, 13:00 to 14:00 (Europe/Berlin, UTC+1)')
})

test('a mail of a move says both times and brings the calendar a newer file of the same event', async () => {
  const before = app.mailbox.mails()[0]
  const later = new Date(startsAt.getTime() + 24 * hour)
  await change((work, booking) => rescheduleBooking(work, booking, { startsAt: later, now: app.clock.now }))
  const [mail] = app.mailbox.mails()
  expect(mail?.text).toContain('New time: Friday, 13 March 2026, 11:00 to 12:00 (Europe/Berlin, UTC+1)')
  expect(mail?.text).toContain('Before: Thursday, 12 March 2026, 11:00 to 12:00 (Europe/Berlin, UTC+1)')
  await change((work, booking) => cancelBooking(work, booking, { by: 'business', refund: 'none', now: app.clock.now }))
  const files = [before, mail, app.mailbox.mails()[0]].map((each) => calendarIn(each?.attachments))
  expect(files.map((file) => file?.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  expect(new Set(files.map((file) => file?.uid))).toEqual(new Set([`${encodeId('booking', bookingId)}@frontdesk`]))
  const [first = 0, second = 0, third = 0] = files.map((file) => file?.sequence)
  expect(first < second && second < third).toBe(true)
})

type Attachments = ReturnType<TestApp['mailbox']['mails']>[number]['attachments']

function calendarIn(attachments: Attachments = []) {
  const file = attachments.find(({ type }) => type.includes('calendar') || type.includes('ics'))
  if (!file) return undefined
  const text = new TextDecoder().decode(file.content)
  const line = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1] ?? ''
  return { method: line('METHOD'), uid: line('UID'), sequence: Number(line('SEQUENCE')) }
}

test('what is called off is neither reminded of nor completed', async () => {
  await change((work, booking) => cancelBooking(work, booking, { by: 'business', refund: 'none', now: app.clock.now }))
  await comeTo(-24)
  await comeTo(48)
  expect(subjects()).toEqual(['Your booking with Tenant A is cancelled'])
  expect(await stateNow()).toBe('cancelled')
})

test('nobody is thanked who did not come, whether that is said before the booking completes or after', async () => {
  await comeTo(0.5)
  await change((work, booking) => moveBooking(work, booking, { to: 'no_show', now: app.clock.now }))
  await comeTo(13)
  expect(await stateNow()).toBe('no_show')
  await change((work, booking) => moveBooking(work, booking, { to: 'completed', now: app.clock.now }))
  await change((work, booking) => moveBooking(work, booking, { to: 'no_show', now: app.clock.now }))
  await comeTo(72)
  expect(subjects()).toEqual([])
})

test('a worker that dies between sending and writing that down sends the same mail, and no other', async () => {
  const [first] = app.mailbox.mails()
  await app.owner.updateTable('mail').set({ sent_at: null }).execute()
  const mail = await app.owner.selectFrom('mail').select('id').executeTakeFirstOrThrow()
  await tasks['mail.send'](app.server.deps, { tenantId: app.a.tenantId, id: mail.id })
  await tasks['mail.send'](app.server.deps, { tenantId: app.a.tenantId, id: mail.id })
  expect(app.mailbox.mails()).toHaveLength(1)
  expect(app.mailbox.mails()[0]).toMatchObject({ messageId: first?.messageId, deliveries: 2 })
})
