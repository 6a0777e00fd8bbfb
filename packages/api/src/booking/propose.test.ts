import { addExtras, addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const at = (hour: number) => `2026-03-17T${String(hour).padStart(2, '0')}:00:00.000Z`

test('what is proposed has what was added to it, for everybody who comes, and is accepted as it was shown', async () => {
  const { member, visitor, what, conversationId, addonId } = await arrange()
  const wish = { ...what, startsAt: at(10), addonIds: [addonId], seats: 3 }
  const { hard, offer } = await member.booking.check.query(wish)
  expect(hard).toEqual([])
  expect(offer).toMatchObject({ endsAt: at(11), price: { amountMinor: 60_000, currency: 'EUR' }, deposit: null })
  expect(offer?.cancelUntil).toBe(at(10))
  const proposal = await member.booking.propose.mutate({ ...wish, conversationId, nonce: nonce() })
  expect(proposal).toMatchObject({ seats: 3, price: offer?.price, heldUntil: offer?.goodUntil })
  expect(proposal.addons).toMatchObject([{ name: 'A print', price: { amountMinor: 2_000 } }])
  // The customer sends what is in it already: it is in it once.
  const accepted = await visitor.booking.accept.mutate({ bookingId: proposal.id, addonIds: [addonId] })
  expect(accepted.booking).toMatchObject({ state: 'awaiting_payment', seats: 3, price: offer?.price })
  expect(accepted.booking.addons).toHaveLength(1)
})

test('a price of the staff counts for all of it', async () => {
  const { member, what, conversationId, addonId } = await arrange({
    terms: { deposit: { kind: 'percent', percent: 50 } },
  })
  const wish = { ...what, startsAt: at(10), addonIds: [addonId], seats: 2, priceMinor: 30_000 }
  const { offer } = await member.booking.check.query(wish)
  expect(offer).toMatchObject({ price: { amountMinor: 30_000 }, deposit: { amountMinor: 15_000 } })
  const proposal = await member.booking.propose.mutate({ ...wish, conversationId, nonce: nonce() })
  expect(proposal).toMatchObject({ price: offer?.price, deposit: offer?.deposit })
})

test('what makes it longer keeps as much more of the day', async () => {
  const { member, visitor, what, conversationId, addonId } = await arrange({ seats: 1, extraMinutes: 60 })
  const wish = { ...what, startsAt: at(10), addonIds: [addonId] }
  const proposal = await member.booking.propose.mutate({ ...wish, conversationId, nonce: nonce() })
  expect(proposal.endsAt).toBe(at(12))
  await visitor.booking.accept.mutate({ bookingId: proposal.id })
  expect(await member.booking.check.query({ ...what, startsAt: at(11) })).toMatchObject({ hard: ['busy'] })
})

test('nobody is offered more seats than there are, nor what is added to something else', async () => {
  const { member, what, conversationId } = await arrange()
  const { addonId } = await arrange()
  const wish = { ...what, conversationId, startsAt: at(10) }
  await expect(member.booking.propose.mutate({ ...wish, nonce: nonce(), seats: 5 })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'seats', code: 'too_large' }] },
  })
  const foreign = member.booking.propose.mutate({ ...wish, nonce: nonce(), addonIds: [addonId] })
  await expect(foreign).rejects.toMatchObject({ data: { code: 'not_found' } })
})

test('what is moved is offered to nobody anew', async () => {
  const { member, visitor, what, conversationId } = await arrange()
  const wish = { ...what, conversationId, startsAt: at(10), nonce: nonce(), priceMinor: 0 }
  const { id: bookingId } = await member.booking.propose.mutate(wish)
  await visitor.booking.accept.mutate({ bookingId })
  const verdict = await member.booking.check.query({ ...what, startsAt: at(12), bookingId })
  expect(verdict).toMatchObject({ hard: [], offer: null })
})

test('what is moved needs the seats that it has, and finds no room where fewer are left', async () => {
  const { member, visitor, what, conversationId } = await arrange()
  const wish = { ...what, conversationId, startsAt: at(10), nonce: nonce(), priceMinor: 0, seats: 3 }
  const { id: bookingId } = await member.booking.propose.mutate(wish)
  await visitor.booking.accept.mutate({ bookingId })
  const others = { ...what, ...somebody, startsAt: at(12), seats: 2, payment: 'none' as const }
  await member.booking.create.mutate({ ...others, nonce: nonce() })
  expect(await member.booking.check.query({ ...what, startsAt: at(12), bookingId })).toMatchObject({
    hard: ['group_full'],
  })
  expect(await member.booking.check.query({ ...what, startsAt: at(10), bookingId })).toMatchObject({ hard: [] })
})

let nonces = 0
const nonce = () => `nonce-${String(nonces++).padStart(4, '0')}`

type Given = { seats?: number; extraMinutes?: number; terms?: object }

/** A group of four with a print to add, and a visitor in the chat who has said who they are. */
async function arrange({ seats = 4, extraMinutes = 0, terms = {} }: Given = {}) {
  app.clock.advance(1_000) // so that its thread is the latest
  const { serviceId, providerId } = await addOffer(app, app.a)
  const { addonId } = await addExtras(app, app.a, serviceId)
  const service = app.owner.updateTable('service').where('id', '=', serviceId)
  await service.set({ seats, terms: JSON.stringify({ version: 1, ...terms }) }).execute()
  const addon = app.owner.updateTable('service_addon').where('service_id', '=', serviceId)
  await addon.set({ price_minor: 2_000, extra_minutes: extraMinutes }).execute()
  const what = { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
  const visitor = await newVisitor(app, app.a)
  await visitor.booking.propose.mutate({ ...what, nonce: nonce(), startsAt: '2026-03-18T09:00:00Z', ...somebody })
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Another day, please.' })
  const member = await loggedIn(app.server.appUrl, app.a)
  const { conversations } = await member.conversation.list.query({ status: 'open' })
  return { member, visitor, what, addonId, conversationId: conversations[0]?.id ?? '' }
}
