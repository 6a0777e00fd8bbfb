import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { decodeId, encodeId } from '../core/id-schema.ts'
import { type Work, workFor } from '../core/work.ts'
import { offered } from '../../test/offered.ts'
import { cancelBooking } from './cancel-booking.ts'
import { type LockedBooking, lockBooking } from './queries.ts'
import { rescheduleBooking } from './reschedule-booking.ts'

const ten = '2026-03-12T10:00:00.000Z'
const eleven = '2026-03-12T11:00:00.000Z'

test('another time keeps the booking, its history and everybody in the picture', async () => {
  await using app = await startTestApp()
  const { visitor, bookingId, book } = await booked(app)
  await change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, at(app, eleven)))
  expect(await visitor.booking.get.query({ bookingId })).toMatchObject({ state: 'confirmed', startsAt: eleven })
  expect((await book(ten)).state).toBe('held')
  await expect(book(eleven)).rejects.toMatchObject({ data: { code: 'slot_taken' } })
  expect(await history(app, bookingId)).toEqual([
    { seq: 1, from_state: null, to_state: 'held', from: null, to: ten, actor: 'visitor' },
    { seq: 2, from_state: 'held', to_state: 'confirmed', from: ten, to: ten, actor: 'visitor' },
    { seq: 3, from_state: 'confirmed', to_state: 'confirmed', from: ten, to: eleven, actor: 'system' },
  ])
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  expect(messages.map(({ booking }) => booking)).toMatchObject([
    { id: bookingId, state: 'confirmed', before: null, movedTo: null },
    { id: bookingId, state: 'confirmed', before: 'confirmed', movedTo: eleven },
  ])
})

test('each time it is moved is a mail and an entry of its own; sent again with its key it is none', async () => {
  await using app = await startTestApp()
  const { bookingId } = await booked(app)
  const requestKey = Buffer.alloc(32, 1)
  const toEleven = { ...at(app, eleven), requestKey }
  await change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, toEleven))
  await change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, at(app, ten)))
  await change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, toEleven))
  expect((await history(app, bookingId)).map(({ to }) => to)).toEqual([ten, ten, eleven, ten])
  const mails = await app.owner.selectFrom('mail').select('kind').where('kind', '=', 'booking_rescheduled').execute()
  expect(mails).toHaveLength(2)
})

test('its own time is not in its way, and what others have taken is, whoever overrides', async () => {
  await using app = await startTestApp()
  const { bookingId, book } = await booked(app)
  await book(eleven)
  const halfPast = '2026-03-12T10:30:00.000Z'
  const early = '2026-03-12T05:30:00.000Z'
  const move = (startsAt: string, override: boolean) =>
    change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, { ...at(app, startsAt), override }))
  await expect(move(halfPast, true)).rejects.toThrow('slot_taken')
  await expect(move(early, false)).rejects.toThrow('slot_taken')
  await move(early, true)
  await move('2026-03-12T06:00:00.000Z', true)
  expect((await history(app, bookingId)).at(-1)?.to).toBe('2026-03-12T06:00:00.000Z')
})

test('what was called off is not moved, and is called off once', async () => {
  await using app = await startTestApp()
  const { bookingId } = await booked(app)
  const { now } = app.clock
  for (const by of ['business', 'customer'] as const) {
    await change(app, bookingId, (work, booking) => cancelBooking(work, booking, { by, refund: 'policy', now }))
  }
  expect((await history(app, bookingId)).map(({ to_state }) => to_state)).toEqual(['held', 'confirmed', 'cancelled'])
  const moving = change(app, bookingId, (work, booking) => rescheduleBooking(work, booking, at(app, eleven)))
  await expect(moving).rejects.toThrow('wrong_state')
})

test('what is to be paid for and begins earlier now can be paid for until then, and no longer', async () => {
  await using app = await startTestApp()
  const { bookingId, staff, customer } = await owed(app)
  const twelve = '2026-03-10T12:00:00.000Z'
  await staff.booking.reschedule.mutate({ bookingId, startsAt: twelve, nonce: 'nonce-move' })
  expect(await waits(app)).toEqual({ held_until: new Date(twelve), expires_at: new Date(twelve) })
  await customer.payment.checkout.mutate({})
  await staff.booking.reschedule.mutate({ bookingId, startsAt: ten, nonce: 'nonce-back' })
  expect(await waits(app)).toEqual({ held_until: new Date(twelve), expires_at: new Date(twelve) })
  app.clock.advance(3 * 3_600_000)
  await runJobs(app)
  const member = await staffOf(app, app.a)
  expect(await member.booking.get.query({ bookingId })).toMatchObject({
    state: 'expired',
    money: [{ state: 'expired' }],
  })
})

test('a bank that was asked before it was moved is waited for', async () => {
  await using app = await startTestApp()
  const { bookingId, staff, customer } = await owed(app)
  const { url } = await customer.payment.checkout.mutate({})
  await app.stripe.control.pay(new URL(url).pathname.split('/').at(-1) ?? '', 'delayed')
  await app.stripe.control.settled()
  const { held_until: before } = await waits(app)
  await staff.booking.reschedule.mutate({ bookingId, startsAt: '2026-03-10T12:00:00.000Z', nonce: 'nonce-move' })
  expect((await waits(app)).held_until).toEqual(before)
})

/** Booked by the staff, to be paid for by a mail within the day. */
async function owed(app: TestApp) {
  const { wish } = await offered(app, { price_minor: 18_000, notice_minutes: 0 })
  const staff = await staffOf(app, app.a)
  const { id: bookingId } = await staff.booking.create.mutate({ ...wish(ten), payment: 'ask' })
  await runJobs(app)
  const links = app.mailbox.mails().flatMap(({ text }) => /https?:\/\/\S+#fd_hublink_\S+/.exec(text ?? '')?.[0] ?? [])
  const customer = await enterHub(app.server.appUrl, links[0] ?? '')
  return { bookingId, staff, customer }
}

async function waits(app: TestApp) {
  return await app.owner
    .selectFrom('payment')
    .innerJoin('booking', 'booking.id', 'payment.booking_id')
    .select(['booking.held_until', 'payment.expires_at'])
    .executeTakeFirstOrThrow()
}

const at = (app: TestApp, startsAt: string) => ({ startsAt: new Date(startsAt), now: app.clock.now })

async function booked(app: TestApp) {
  const serviceId = encodeId('service', (await addOffer(app, app.a, { priceMinor: 0 })).serviceId)
  const visitor = await newVisitor(app, app.a)
  const { id: bookingId } = await visitor.booking.propose.mutate({
    nonce: 'nonce-0001',
    serviceId,
    startsAt: ten,
    ...somebody,
  })
  await visitor.booking.confirm.mutate({ bookingId })
  const other = await newVisitor(app, app.a)
  let nonces = 0
  const book = (startsAt: string) =>
    other.booking.propose.mutate({ nonce: `other-${nonces++}-nonce`, serviceId, startsAt, ...somebody })
  return { visitor, bookingId, book }
}

async function change(app: TestApp, bookingId: string, deed: (work: Work, booking: LockedBooking) => Promise<void>) {
  const { tenantId } = app.a
  await workFor(app.server.deps, tenantId, async (work) => {
    const id = decodeId('booking', bookingId)
    await deed(work, await lockBooking(work.tx, tenantId, id).executeTakeFirstOrThrow())
  })
}

async function history(app: TestApp, bookingId: string) {
  const rows = await app.owner
    .selectFrom('booking_change')
    .where('booking_id', '=', decodeId('booking', bookingId))
    .select(['seq', 'from_state', 'to_state', 'from_starts_at', 'to_starts_at', 'actor'])
    .orderBy('seq')
    .execute()
  return rows.map(({ from_starts_at, to_starts_at, ...row }) => ({
    ...row,
    from: from_starts_at?.toISOString() ?? null,
    to: to_starts_at.toISOString(),
  }))
}
