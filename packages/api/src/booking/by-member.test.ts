import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeId, encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const tuesday = (hour: number) => `2026-03-17T${String(hour).padStart(2, '0')}:00:00.000Z`
const nina = { name: 'Nina New', email: 'nina@example.com', zone: 'Europe/Berlin' }

test('the staff are told what speaks against a time, and what of it they may pass over', async () => {
  const { member, what, create } = await arrange()
  const check = (startsAt: string) => member.booking.check.query({ ...what, startsAt })
  expect(await check(tuesday(10))).toMatchObject({ hard: [], soft: [] })
  expect(await check('2026-03-17T10:10:00Z')).toMatchObject({ hard: [], soft: ['off_grid'] })
  expect(await check(tuesday(20))).toMatchObject({ hard: [], soft: ['outside_hours'] })
  await create({ startsAt: tuesday(10) })
  const taken = await check(tuesday(10))
  expect(taken).toMatchObject({ hard: ['busy'], soft: [] })
  expect(taken.providers).toEqual([expect.objectContaining({ name: 'Ines', hard: ['busy'] })])
})

test('a booking does not stand in its own way when it is checked for another time', async () => {
  const { member, what, create } = await arrange()
  const { id } = await create({ startsAt: tuesday(11) })
  const verdict = await member.booking.check.query({ ...what, startsAt: '2026-03-17T11:30:00Z', bookingId: id })
  expect(verdict).toMatchObject({ hard: [], soft: ['off_grid'] })
})

test('of a history that is longer than a page the newest steps are shown, in their order', async () => {
  const { member, create } = await arrange()
  const { id: bookingId } = await create({ startsAt: tuesday(11) })
  const first = sql<string>`select * from booking_change where booking_id = ${decodeId('booking', bookingId)} limit 1`
  await sql`
    insert into booking_change (tenant_id, id, booking_id, seq, actor, to_state, to_starts_at, to_provider_id, request_key, created_at)
    select tenant_id, gen_random_uuid(), booking_id, seq + step, 'system', to_state, to_starts_at + step * interval '1 minute',
      to_provider_id, sha256(gen_random_uuid()::text::bytea), created_at
    from (${first}) as first, generate_series(10, 609) as step`.execute(app.owner)
  await member.booking.reschedule.mutate({ bookingId, startsAt: tuesday(14), nonce: 'nonce-newest' })
  const { history } = await member.booking.get.query({ bookingId })
  expect(history).toHaveLength(500)
  expect(history.slice(-2).map(({ toStartsAt }) => toStartsAt)).toEqual(['2026-03-17T21:09:00.000Z', tuesday(14)])
})

test('its own time is among those it could be moved to, and so is one that only it stands in the way of', async () => {
  const { member, what, create } = await arrange()
  const { id: bookingId } = await create({ startsAt: tuesday(11) })
  await create({ startsAt: tuesday(14) })
  const day = { from: tuesday(0), to: tuesday(23) }
  const timesOf = async (query: Promise<{ slots: { startsAt: string }[] }>) =>
    (await query).slots.map(({ startsAt }) => startsAt)
  const free = await timesOf(member.slot.list.query({ ...what, ...day }))
  const own = await timesOf(member.booking.slots.query({ bookingId, providerId: what.providerId, ...day }))
  expect(own).toEqual([...free, tuesday(11)].toSorted())
  expect(own).not.toContain(tuesday(14))
})

test('nothing is suggested for a booking that cannot be moved', async () => {
  const { member, create } = await arrange()
  const { id: bookingId } = await create({ startsAt: tuesday(9) })
  await member.booking.cancel.mutate({ bookingId, refund: 'none' })
  const asked = member.booking.slots.query({ bookingId, from: tuesday(0), to: tuesday(23) })
  await expect(asked).rejects.toMatchObject({ data: { code: 'wrong_state' } })
})

test('the staff book for somebody new, who gets a mail, and for somebody they know', async () => {
  const { member, create } = await arrange()
  await runJobs(app)
  await app.mailbox.clear()
  const first = await create({ startsAt: tuesday(9), ...nina })
  expect(first).toMatchObject({ state: 'confirmed', origin: 'member', customerName: nina.name })
  await runJobs(app)
  expect(app.mailbox.mails().flatMap(({ to }) => to)).toEqual([nina.email])
  const second = await create({ startsAt: tuesday(10), customerId: first.customerId })
  expect(second.customerId).toBe(first.customerId)
  const { history } = await member.booking.get.query({ bookingId: second.id })
  expect(history.map(({ fromState, toState, actor }) => [fromState, toState, actor])).toEqual([
    [null, 'held', 'member'],
    ['held', 'confirmed', 'member'],
  ])
  expect(history[0]?.memberName).toBeTruthy()
})

test('what it costs is asked for by mail, or not at all', async () => {
  const { create, member } = await arrange({ priceMinor: 18_000 })
  const asked = await create({ startsAt: tuesday(9), payment: 'ask' })
  expect(asked.state).toBe('awaiting_payment')
  const { money } = await member.booking.get.query({ bookingId: asked.id })
  expect(money).toMatchObject([{ state: 'open', amount: { amountMinor: 18_000, currency: 'EUR' }, refunds: [] }])
  const trusted = await create({ startsAt: tuesday(10) })
  expect(trusted.state).toBe('confirmed')
  expect((await member.booking.get.query({ bookingId: trusted.id })).money).toEqual([])
})

test('nobody approves what the staff book themselves', async () => {
  const { create } = await arrange({ needsApproval: true })
  expect((await create({ startsAt: tuesday(9) })).state).toBe('confirmed')
})

test('soft reasons give way to the word of the staff, and what is taken is taken', async () => {
  const { create } = await arrange()
  await expect(create({ startsAt: tuesday(20) })).rejects.toMatchObject({ data: { code: 'slot_taken' } })
  await create({ startsAt: tuesday(20), override: true })
  await expect(create({ startsAt: tuesday(20), override: true })).rejects.toMatchObject({
    data: { code: 'slot_taken' },
  })
})

test('the same booking sent twice is one', async () => {
  const { create } = await arrange()
  const wish = { startsAt: tuesday(9), nonce: nonce() }
  const [one, other] = await Promise.all([create(wish), create(wish)])
  expect(one.id).toBe(other.id)
})

test('whoever is new has to be named, field by field', async () => {
  const { member, what } = await arrange()
  const nobody = { ...what, nonce: 'nonce-0001', startsAt: tuesday(9), payment: 'none' as const }
  await expect(member.booking.create.mutate({ ...nobody, name: 'Nina' })).rejects.toMatchObject({
    data: {
      code: 'invalid',
      fields: [
        { path: 'email', code: 'required' },
        { path: 'zone', code: 'required' },
      ],
    },
  })
})

test('a booking that is moved stays itself, and its page tells from when to when and by whom', async () => {
  const { member, create } = await arrange()
  const { id: bookingId } = await create({ startsAt: tuesday(9) })
  const move = { bookingId, startsAt: tuesday(15), nonce: nonce() }
  expect(await member.booking.reschedule.mutate(move)).toMatchObject({ id: bookingId, startsAt: tuesday(15) })
  await member.booking.reschedule.mutate(move)
  const { history } = await member.booking.get.query({ bookingId })
  expect(history.filter(({ fromState, toState }) => fromState === toState)).toMatchObject([
    { actor: 'member', fromStartsAt: tuesday(9), toStartsAt: tuesday(15), toProvider: 'Ines' },
  ])
  await expect(
    member.booking.reschedule.mutate({ bookingId, startsAt: tuesday(22), nonce: nonce() }),
  ).rejects.toMatchObject({ data: { code: 'slot_taken' } })
  const late = { bookingId, startsAt: tuesday(22), nonce: nonce(), override: true }
  expect(await member.booking.reschedule.mutate(late)).toMatchObject({ startsAt: tuesday(22) })
})

test('a booking that is cancelled frees its time, and the customer reads why', async () => {
  const { member, create } = await arrange()
  const { id: bookingId, projectId } = await create({ startsAt: tuesday(9) })
  const cancel = { bookingId, refund: 'full' as const, message: 'I am ill, I am sorry.' }
  expect(await member.booking.cancel.mutate(cancel)).toMatchObject({ state: 'cancelled' })
  await member.booking.cancel.mutate(cancel)
  await create({ startsAt: tuesday(9) })
  const { conversationId } = await member.project.get.query({ projectId: projectId ?? '' })
  const { messages } = await member.message.list.query({ conversationId, afterSeq: 0 })
  expect(messages.map(({ text }) => text)).toEqual(['I am ill, I am sorry.'])
})

test('more or less than the terms say is sent back by owners and admins alone', async () => {
  const { create } = await arrange()
  const { id: bookingId } = await create({ startsAt: tuesday(9) })
  const agent = await staffOf(app, app.a, { role: 'agent' })
  for (const refund of ['full', 'none'] as const) {
    const refused = { data: { code: 'forbidden' } }
    await expect(agent.booking.cancel.mutate({ bookingId, refund })).rejects.toMatchObject(refused)
    const nobodys = agent.booking.cancel.mutate({ bookingId: `bkg_${'0'.repeat(26)}`, refund })
    await expect(nobodys).rejects.toMatchObject(refused)
  }
  expect(await agent.booking.cancel.mutate({ bookingId, refund: 'policy' })).toMatchObject({ state: 'cancelled' })
})

test('what became of it can be said once it has begun, and said otherwise later', async () => {
  const { member, create } = await arrange()
  const soon = new Date(Math.ceil(app.clock.now.getTime() / 3_600_000) * 3_600_000 + 3_600_000)
  const { id: bookingId } = await create({ startsAt: soon.toISOString(), override: true })
  for (const close of [member.booking.complete, member.booking.noShow]) {
    await expect(close.mutate({ bookingId })).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  }
  app.clock.advance(soon.getTime() - app.clock.now.getTime())
  const { booking } = await loggedIn(app.server.appUrl, app.a)
  expect(await booking.noShow.mutate({ bookingId })).toMatchObject({ state: 'no_show' })
  expect(await booking.complete.mutate({ bookingId })).toMatchObject({ state: 'completed' })
  expect(await booking.complete.mutate({ bookingId })).toMatchObject({ state: 'completed' })
})

test('a proposal keeps nobody from the time, and runs out by itself', async () => {
  const { member, what, create } = await arrange()
  const { customerId } = await create({ startsAt: tuesday(9), ...nina })
  await runJobs(app)
  await app.mailbox.clear()
  const wish = { ...what, nonce: nonce(), customerId, startsAt: tuesday(14), priceMinor: 9_000 }
  const proposal = await member.booking.propose.mutate(wish)
  expect(await member.booking.propose.mutate(wish)).toMatchObject({ id: proposal.id })
  expect(proposal).toMatchObject({ state: 'proposed', customerId, price: { amountMinor: 9_000, currency: 'EUR' } })
  await runJobs(app)
  expect(app.mailbox.mails().flatMap(({ to }) => to)).toEqual([nina.email])
  await create({ startsAt: tuesday(14) })
  app.clock.advance(73 * 3_600_000)
  await runJobs(app)
  const later = await loggedIn(app.server.appUrl, app.a)
  expect(await later.booking.get.query({ bookingId: proposal.id })).toMatchObject({ state: 'expired' })
})

test('a visitor who is in the chat sees the proposal there, and gets no mail', async () => {
  const { member, what } = await arrange()
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(app.clock.now.getTime() + 7 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  await visitor.booking.propose.mutate({ ...what, nonce: nonce(), startsAt: startsAt.toISOString(), ...somebody })
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Could it be in the afternoon?' })
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  const conversationId = conversations[0]?.id ?? ''
  await app.mailbox.clear()
  startsAt.setUTCHours(15)
  const wish = { ...what, nonce: nonce(), conversationId, startsAt: startsAt.toISOString() }
  const proposal = await member.booking.propose.mutate(wish)
  const { messages } = await visitor.message.list.query({ afterSeq: 0 })
  expect(messages.at(-1)?.booking).toMatchObject({ id: proposal.id, state: 'proposed' })
  await runJobs(app)
  expect(app.mailbox.mails()).toEqual([])
})

test('whom nobody knows, nothing can be proposed to', async () => {
  const { member, what } = await arrange()
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Who are you?' })
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  const wish = { ...what, nonce: nonce(), startsAt: '2026-03-24T10:00:00Z' }
  await expect(
    member.booking.propose.mutate({ ...wish, conversationId: conversations[0]?.id ?? '' }),
  ).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  await expect(member.booking.propose.mutate(wish)).rejects.toMatchObject({ data: { code: 'invalid' } })
})

let nonces = 0
const nonce = () => `nonce-${String(nonces++).padStart(4, '0')}`

async function arrange(offer: Parameters<typeof addOffer>[2] = {}) {
  app.clock.advance(1_000) // so that its thread is the latest
  const { serviceId, providerId } = await addOffer(app, app.a, { priceMinor: 0, ...offer })
  const member = await loggedIn(app.server.appUrl, app.a)
  const what = { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
  type Wish = Partial<Parameters<typeof member.booking.create.mutate>[0]> & { startsAt: string }
  const create = (wish: Wish) => {
    const whom = wish.customerId === undefined ? nina : {}
    return member.booking.create.mutate({ nonce: nonce(), payment: 'none', ...what, ...whom, ...wish })
  }
  return { member, what, create }
}
