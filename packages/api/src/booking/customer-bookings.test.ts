import { addExtras } from '@frontdesk/testkit/arrange'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { booked, changeService, hubOf, offered, pay } from '../../test/offered.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const hourMs = 3_600_000
const thursday = '2026-03-19T10:00:00.000Z'
const later = '2026-03-19T12:00:00.000Z'
const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

test('a customer moves their booking to a time that is offered, once for each nonce', async () => {
  const offer = await offered(app)
  const { bookingId, customer } = await booked(app, offer, thursday)
  const { slots } = await customer.booking.slots.query({ from: '2026-03-19T00:00:00Z', to: '2026-03-20T00:00:00Z' })
  expect(slots.map(({ startsAt }) => startsAt)).toEqual(expect.arrayContaining([thursday, later]))
  const move = () => customer.booking.reschedule.mutate({ nonce: 'nonce-0001', startsAt: later })
  expect((await Promise.all([move(), move()])).map(({ startsAt }) => startsAt)).toEqual([later, later])
  expect((await offer.visitor.booking.get.query({ bookingId })).startsAt).toBe(later)
  const { timeline } = await customer.project.get.query({})
  expect(timeline.map(({ kind }) => kind)).toEqual(['confirmed', 'rescheduled'])
  await expect(
    customer.booking.reschedule.mutate({ nonce: 'nonce-0002', startsAt: '2026-03-19T10:20:00.000Z' }),
  ).rejects.toMatchObject({ data: { code: 'slot_taken' } })
})

test('after the hour that the terms name it is too late for a customer, to the millisecond', async () => {
  const terms = { cancelUntil: { days: 1, hours: 0 }, rescheduleUntil: { days: 1, hours: 2 } }
  const { customer } = await booked(app, await offered(app, { terms }), thursday)
  const { booking } = await customer.project.get.query({})
  expect(booking).toMatchObject({
    cancelUntil: '2026-03-18T10:00:00.000Z',
    rescheduleUntil: '2026-03-18T08:00:00.000Z',
  })
  const now = app.clock.now.getTime()
  app.clock.advance(Date.parse('2026-03-18T08:00:00.001Z') - now)
  const customerAgain = await customer.project.get.query({})
  expect(customerAgain.booking.state).toBe('confirmed')
  await expect(customer.booking.reschedule.mutate({ nonce: 'nonce-0001', startsAt: later })).rejects.toMatchObject({
    data: { code: 'too_late' },
  })
  app.clock.advance(2 * hourMs)
  await expect(customer.booking.cancel.mutate({})).rejects.toMatchObject({ data: { code: 'too_late' } })
  app.clock.advance(now - app.clock.now.getTime())
  expect((await customer.booking.cancel.mutate({})).state).toBe('cancelled')
  expect((await customer.booking.cancel.mutate({})).state).toBe('cancelled')
})

test('what goes back is what was said before the click, and it goes back', async () => {
  const terms = {
    deposit: { kind: 'percent', percent: 33 },
    refunds: [
      { until: { days: 10, hours: 0 }, percent: 100 },
      { until: { days: 1, hours: 0 }, percent: 50 },
    ],
  }
  const { customer } = await booked(app, await offered(app, { price_minor: 10_001, terms }), thursday)
  expect((await customer.project.get.query({})).booking).toMatchObject({
    state: 'confirmed',
    deposit: money(3_301),
    paid: money(3_301),
    due: money(0),
    balance: money(6_700),
    payment: 'paid',
    refundIfCancelled: money(1_651),
  })
  expect(await customer.booking.cancel.mutate({})).toMatchObject({ state: 'cancelled', refundIfCancelled: money(0) })
  await runJobs(app)
  expect((await customer.project.get.query({})).booking).toMatchObject({
    paid: money(1_650),
    payment: 'partly_refunded',
  })
  const [refund] = await app.owner.selectFrom('refund').select(['amount_minor', 'reason', 'state']).execute()
  expect(refund).toEqual({ amount_minor: 1_651, reason: 'cancelled_by_customer', state: 'sent' })
})

test('an offer whose price, length, place or terms are others by now is not confirmed, and nothing is booked', async () => {
  const changes = [
    { price_minor: 500 },
    { duration_minutes: 30 },
    { location: 'Elsewhere' },
    { needs_approval: true },
    { active: false },
    { terms: { cancelUntil: null } },
  ]
  for (const change of changes) {
    const { offer, visitor, wish } = await offered(app)
    const { id: bookingId } = await visitor.booking.propose.mutate(wish(thursday))
    await changeService(app, offer, change)
    await expect(visitor.booking.confirm.mutate({ bookingId })).rejects.toMatchObject({ data: { code: 'changed' } })
    expect((await visitor.booking.get.query({ bookingId })).state).toBe('held')
  }
})

test('add-ons, answers and their price stay with the booking', async () => {
  const { offer, visitor, wish } = await offered(app, { price_minor: 1_000 })
  const { addonId, questionId } = await addExtras(app, app.a, offer.serviceId)
  await app.owner.updateTable('service_addon').set({ extra_minutes: 30, price_minor: 250 }).execute()
  await app.owner.updateTable('service_question').set({ required: true }).execute()
  const more = { addonIds: [addonId], answers: [{ questionId, answer: 'My sister' }] }
  const unanswered = visitor.booking.propose.mutate(wish(thursday, { addonIds: [addonId] }))
  await expect(unanswered).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: `answers.${questionId}`, code: 'required' }] },
  })
  const held = await visitor.booking.propose.mutate(wish(thursday, more))
  expect(held).toMatchObject({
    price: money(1_250),
    endsAt: '2026-03-19T11:30:00.000Z',
    addons: [{ name: 'A print', extraMinutes: 30, price: money(250) }],
  })
  await visitor.booking.confirm.mutate({ bookingId: held.id })
  const customer = await hubOf(app, visitor, held.id)
  await pay(app, customer)
  expect((await customer.project.get.query({})).answers).toEqual([{ label: 'Who comes?', answer: 'My sister' }])
  const sealed = await app.owner.selectFrom('booking_answer').select('answer_sealed').executeTakeFirstOrThrow()
  expect(sealed.answer_sealed.includes('sister')).toBe(false)
  await app.owner.updateTable('service_addon').set({ price_minor: 999 }).execute()
  expect((await visitor.booking.get.query({ bookingId: held.id })).price).toEqual(money(1_250))
})

test('a group fills up to its last seat, and whoever leaves makes room', async () => {
  const { visitor, wish } = await offered(app, { seats: 4, price_minor: 0 })
  const first = await visitor.booking.propose.mutate(wish(thursday, { seats: 3 }))
  expect(first.seats).toBe(3)
  await visitor.booking.confirm.mutate({ bookingId: first.id })
  await expect(visitor.booking.propose.mutate(wish(thursday, { seats: 2 }))).rejects.toMatchObject({
    data: { code: 'slot_taken' },
  })
  for (const startsAt of [thursday, later]) {
    await expect(visitor.booking.propose.mutate(wish(startsAt, { seats: 5 }))).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ path: 'seats' }] },
    })
  }
  await visitor.booking.propose.mutate(wish(thursday, { seats: 1 }))
  const customer = await hubOf(app, visitor, first.id)
  await customer.booking.reschedule.mutate({ nonce: 'nonce-0001', startsAt: later })
  expect((await visitor.booking.propose.mutate(wish(thursday, { seats: 2 }))).state).toBe('held')
  const taken = await app.owner.selectFrom('occurrence').select(['starts_at', 'taken']).orderBy('starts_at').execute()
  expect(taken.map((row) => [row.starts_at.toISOString(), row.taken])).toEqual([
    [thursday, 2],
    [later, 3],
  ])
})

test('a request that nobody answers in time is over, and the customer is told', async () => {
  const { visitor, wish } = await offered(app, { needs_approval: true, terms: { approvalHours: 24 } })
  const { id: bookingId } = await visitor.booking.propose.mutate(wish(thursday))
  const { booking } = await visitor.booking.confirm.mutate({ bookingId })
  expect(booking.heldUntil).toBe(new Date(app.clock.now.getTime() + 24 * hourMs).toISOString())
  const customer = await hubOf(app, visitor, bookingId)
  app.clock.advance(24 * hourMs)
  await runJobs(app)
  expect((await customer.project.get.query({})).booking.state).toBe('expired')
  const mails = await app.owner.selectFrom('mail').select('kind').where('kind', '=', 'booking_expired').execute()
  expect(mails).toHaveLength(1)
})
