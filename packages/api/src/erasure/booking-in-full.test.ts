import { addExtras } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hubOf, offered, pay } from '../../test/offered.ts'

const thursday = '2026-03-19T10:00:00.000Z'
const friday = '2026-03-20T10:00:00.000Z'
/** Whatever could name Vera, wherever it stands. */
const vera = /vera|sister|the quiet room/i

let app: TestApp
let arranged: Awaited<ReturnType<typeof arrange>>
beforeEach(async () => {
  app = await startTestApp()
  arranged = await arrange()
})
afterEach(() => app[Symbol.asyncDispose]())

/** A paid and moved booking with extras and an answer; the staff read it in a calendar, and are told of it by a hook. */
async function arrange() {
  const staff = await staffOf(app, app.a)
  app.outside.answer('/hook', { status: 200 })
  const events = ['booking_confirmed', 'booking_rescheduled', 'booking_cancelled', 'payment_received'] as const
  await staff.notice.add.mutate({ kind: 'webhook', target: `${app.outside.url}/hook`, events: [...events] })
  const feed = (await staff.calendar.feeds.create.mutate({})).url
  const { offer, visitor, wish } = await offered(app, { price_minor: 10_000 })
  const { addonId, questionId } = await addExtras(app, app.a, offer.serviceId)
  const answers = [{ questionId, answer: 'My sister' }]
  const more = { addonIds: [addonId], answers, note: 'In the quiet room, please' }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish(thursday, more))
  await visitor.booking.confirm.mutate({ bookingId })
  const customer = await hubOf(app, visitor, bookingId)
  await pay(app, customer)
  await customer.booking.reschedule.mutate({ nonce: 'nonce-move', startsAt: friday })
  await runJobs(app)
  const { customerId, projectId } = await staff.booking.get.query({ bookingId })
  return { staff, feed, bookingId, customerId, projectId: projectId ?? '' }
}

async function erase(): Promise<void> {
  const { staff, customerId } = arranged
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })
}

test('an export says what was added and answered, and every time that the booking had', async () => {
  const { bookings } = await arranged.staff.customer.export.mutate({ customerId: arranged.customerId })
  expect(bookings).toMatchObject([
    {
      addons: [{ name: 'A print' }],
      answers: [{ label: 'Who comes?', answer: 'My sister' }],
      note: 'In the quiet room, please',
    },
  ])
  expect(bookings[0]?.history.map(({ actor, toState, toStartsAt }) => [actor, toState, toStartsAt])).toEqual([
    ['visitor', 'held', thursday],
    ['visitor', 'awaiting_payment', thursday],
    ['system', 'confirmed', thursday],
    ['customer', 'confirmed', friday],
  ])
})

test('what was booked, added, moved and paid stays for the books, and names nobody', async () => {
  const { staff, bookingId, projectId, customerId } = arranged
  await erase()
  const booking = await staff.booking.get.query({ bookingId })
  expect(booking).toMatchObject({
    startsAt: friday,
    paid: { amountMinor: 10_000 },
    addons: [{ name: 'A print' }],
    answers: [],
    note: null,
    money: [{ state: 'paid' }],
  })
  expect(booking.history).toHaveLength(4)
  const project = await staff.project.get.query({ projectId })
  const left = await staff.customer.export.mutate({ customerId })
  for (const shown of [booking, project, left]) expect(JSON.stringify(shown)).not.toMatch(vera)
  expect(left.projects.flatMap(({ payments }) => payments)).toMatchObject([{ state: 'paid', receiptUrl: null }])
  expect(await app.owner.selectFrom('booking_answer').select('id').execute()).toEqual([])
})

test('calendars of the staff show the time, and not for whom; hooks never did', async () => {
  const { feed } = arranged
  expect(await (await fetch(feed)).text()).toMatch(vera)
  await erase()
  const text = await (await fetch(feed)).text()
  expect(text).toContain('DTSTART;TZID=Europe/Lisbon:20260320T100000')
  expect(text).not.toMatch(vera)
  const told = app.outside.asked.map(({ body }) => body)
  expect(told).toHaveLength(4)
  for (const body of told) expect(body).not.toMatch(vera)
})

test('nothing is mailed to who was erased, whatever becomes of the booking, and the staff are still told', async () => {
  const { bookingId } = arranged
  await app.mailbox.clear()
  await erase()
  app.clock.advance(Date.parse(friday) - app.clock.now.getTime() - 3_600_000)
  await runJobs(app)
  const later = await staffOf(app, app.a)
  await later.booking.cancel.mutate({ bookingId, refund: 'full' })
  await runJobs(app)
  expect(app.mailbox.mails()).toEqual([])
  expect(app.outside.asked.at(-1)?.body).toContain('Cancelled')
  const { rows } = await sql`select from graphile_worker._private_jobs where last_error is not null`.execute(app.owner)
  expect(rows).toEqual([])
})

test('with the keys gone, an older copy of answers and receipts opens no more', async () => {
  const { staff, customerId } = arranged
  const tables = ['booking', 'booking_answer', 'payment']
  for (const table of tables)
    await sql`create table ${sql.table(`backup_${table}`)} as select * from ${sql.table(table)}`.execute(app.owner)
  await erase()
  await app.owner.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    for (const table of tables) {
      await sql`delete from ${sql.table(table)}`.execute(db)
      await sql`insert into ${sql.table(table)} select * from ${sql.table(`backup_${table}`)}`.execute(db)
    }
    await sql`reset session_replication_role`.execute(db)
  })
  const restored = await staff.customer.export.mutate({ customerId })
  expect(restored.bookings).toMatchObject([{ answers: [{ answer: '' }] }])
  expect(JSON.stringify(restored)).not.toMatch(vera)
})
