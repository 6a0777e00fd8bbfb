import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { addOffer, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
let secret: string
beforeAll(async () => {
  app = await startTestApp()
  secret = await identitySecret(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

let people = 0
const nobodyYet = () => `user-${++people}`
const nonce = () => crypto.randomUUID()
const client = (accessToken?: string) => visitorClient(app.server.widgetUrl, accessToken)
const tokenOf = (sub: string, more: object = {}) =>
  signToken(secret, { ...claimsOf(app, app.a, sub), jti: nonce(), ...more })
const identify = (token: string, refreshToken?: string) =>
  client().session.identify.mutate({ siteKey: app.a.siteKey, token, refreshToken })
const start = () => client().session.start.mutate({ siteKey: app.a.siteKey })
async function saidBy(accessToken: string): Promise<(string | null)[]> {
  const { messages } = await client(accessToken).message.list.query({ afterSeq: 0 })
  return messages.map(({ text }) => text)
}
async function say(accessToken: string, text: string) {
  await client(accessToken).message.send.mutate({ nonce: nonce(), text })
}

test('somebody known finds their conversation again in every browser, and nobody else’s', async () => {
  const [ana, ben] = [nobodyYet(), nobodyYet()]
  const phone = await identify(tokenOf(ana))
  await say(phone.accessToken, 'From the phone')
  const laptop = await identify(tokenOf(ana))
  await say(laptop.accessToken, 'From the laptop')
  expect(await saidBy(phone.accessToken)).toEqual(['From the phone', 'From the laptop'])
  expect(await saidBy((await identify(tokenOf(ben))).accessToken)).toEqual([])
})

test('the same address makes nobody the same person', async () => {
  const email = 'family@example.com'
  const first = await identify(tokenOf(nobodyYet(), { email, name: 'Ana' }))
  await say(first.accessToken, 'Mine alone')
  const second = await identify(tokenOf(nobodyYet(), { email, name: 'Ana' }))
  expect(await saidBy(second.accessToken)).toEqual([])
})

test('nor does the same id at another business', async () => {
  const sub = nobodyYet()
  const here = await identify(tokenOf(sub))
  await say(here.accessToken, 'Said to A')
  const token = signToken(await identitySecret(app, app.b), claimsOf(app, app.b, sub))
  const there = await client().session.identify.mutate({ siteKey: app.b.siteKey, token })
  expect(await saidBy(there.accessToken)).toEqual([])
})

test('what a browser said before goes along with whoever it turns out to be', async () => {
  const sub = nobodyYet()
  const before = await start()
  await say(before.accessToken, 'Said by nobody yet')
  const known = await identify(tokenOf(sub), before.refreshToken)
  await say(known.accessToken, 'Said by somebody')
  const other = await start()
  await say(other.accessToken, 'On another device')
  const again = await identify(tokenOf(sub), other.refreshToken)
  expect(await saidBy(again.accessToken)).toEqual(['Said by nobody yet', 'Said by somebody', 'On another device'])
  const { lastSeq } = await client(again.accessToken).thread.get.query({})
  expect(lastSeq).toBe(3)
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const mine = conversations.filter(({ lastMessage }) => lastMessage?.text === 'On another device')
  expect(mine).toHaveLength(1)
  const { conversations: found } = await staff.conversation.search.query({ search: 'another device' })
  expect(found.map(({ id }) => id)).toEqual(mine.map(({ id }) => id))
})

test('and so does what it booked', async () => {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const sub = nobodyYet()
  await identify(tokenOf(sub))
  const before = await start()
  const wish = { serviceId: encodeId('service', serviceId), startsAt: '2026-03-20T10:00:00.000Z', ...somebody }
  const { id: bookingId } = await client(before.accessToken).booking.propose.mutate({ nonce: nonce(), ...wish })
  const known = await identify(tokenOf(sub), before.refreshToken)
  await client(known.accessToken).booking.confirm.mutate({ bookingId })
  expect(await client(known.accessToken).booking.get.query({ bookingId })).toMatchObject({ state: 'confirmed' })
})

test('what nobody said is no longer in the browser it came from', async () => {
  const before = await start()
  await say(before.accessToken, 'Said by nobody yet')
  await identify(tokenOf(nobodyYet()), before.refreshToken)
  const refused = { data: { code: 'unauthenticated' } }
  await expect(saidBy(before.accessToken)).rejects.toMatchObject(refused)
  await expect(client().session.refresh.mutate({ refreshToken: before.refreshToken })).rejects.toMatchObject(refused)
})

test('one known person never takes along what another one said', async () => {
  const ana = await identify(tokenOf(nobodyYet()))
  await say(ana.accessToken, 'Said by Ana')
  const ben = await identify(tokenOf(nobodyYet()), ana.refreshToken)
  expect(await saidBy(ben.accessToken)).toEqual([])
  expect(await saidBy(ana.accessToken)).toEqual(['Said by Ana'])
})

test('leaving one browser leaves the others in', async () => {
  const sub = nobodyYet()
  const [phone, laptop] = [await identify(tokenOf(sub)), await identify(tokenOf(sub))]
  await client(phone.accessToken).session.end.mutate({})
  const refused = { data: { code: 'unauthenticated' } }
  await expect(saidBy(phone.accessToken)).rejects.toMatchObject(refused)
  await expect(client().session.refresh.mutate({ refreshToken: phone.refreshToken })).rejects.toMatchObject(refused)
  expect(await saidBy(laptop.accessToken)).toEqual([])
  await client().session.refresh.mutate({ refreshToken: laptop.refreshToken })
})

test('a refresh token that somebody copied ends the browser that it was copied from, and no other', async () => {
  const sub = nobodyYet()
  const [phone, laptop] = [await identify(tokenOf(sub)), await identify(tokenOf(sub))]
  await client().session.refresh.mutate({ refreshToken: phone.refreshToken })
  app.clock.advance(11_000)
  await expect(client().session.refresh.mutate({ refreshToken: phone.refreshToken })).rejects.toMatchObject({
    data: { code: 'unauthenticated' },
  })
  expect(await saidBy(laptop.accessToken)).toEqual([])
})

test('the staff see whom the business vouches for, and an address is kept as a customer’s', async () => {
  const known = await identify(tokenOf('user-4711', { name: 'Ana Alves', email: 'ana@example.com' }))
  await say(known.accessToken, 'Where do I park?')
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const { id } = conversations.find(({ lastMessage }) => lastMessage?.text === 'Where do I park?') ?? { id: '' }
  expect(await staff.conversation.get.query({ conversationId: id })).toMatchObject({
    customerName: 'Ana Alves',
    customerEmail: 'ana@example.com',
    knownAs: 'user-4711',
  })
  await identify(tokenOf('user-4711', { name: 'Ana Alves', email: 'ana@example.com' }))
  const { customers } = await staff.customer.list.query({ search: 'Alves' })
  expect(customers).toHaveLength(1)
})

const customersOf = async (search: string) =>
  (await (await staffOf(app, app.a)).customer.list.query({ search })).customers

test('who is said to be called and written to differently is the same customer', async () => {
  const sub = nobodyYet()
  await identify(tokenOf(sub, { name: 'Maria Braun', email: 'maria.braun@example.com' }))
  const [before] = await customersOf('Braun')
  await identify(tokenOf(sub, { name: 'Maria Weiss', email: 'maria.weiss@example.com' }))
  expect(await customersOf('Braun')).toEqual([])
  expect(await customersOf('Weiss')).toMatchObject([
    { id: before?.id, name: 'Maria Weiss', email: 'maria.weiss@example.com' },
  ])
  await identify(tokenOf(sub))
  expect(await customersOf('Weiss')).toMatchObject([{ id: before?.id }])
})

test('somebody without an address is exported and erased like everybody', async () => {
  const known = await identify(tokenOf('member-9000'))
  await say(known.accessToken, 'Forget me, please')
  const staff = await staffOf(app, app.a)
  const [customer] = await customersOf('member-9000')
  expect(customer).toMatchObject({ name: 'member-9000', email: '' })
  const customerId = customer?.id ?? ''
  const exported = await staff.customer.export.mutate({ customerId })
  expect(exported.knownAs).toMatchObject([{ id: 'member-9000' }])
  expect(JSON.stringify(exported.conversations)).toContain('Forget me, please')
  await staff.customer.erase.mutate({ customerId })
  await expect(saidBy(known.accessToken)).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  expect((await staff.conversation.search.query({ search: 'Forget' })).conversations).toEqual([])
  expect(await saidBy((await identify(tokenOf('member-9000'))).accessToken)).toEqual([])
})

test('without an address there is a name for the staff all the same', async () => {
  const known = await identify(tokenOf(nobodyYet(), { name: 'Just Ben' }))
  await say(known.accessToken, 'Do you take cards?')
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  expect(conversations.find(({ lastMessage }) => lastMessage?.text === 'Do you take cards?')).toMatchObject({
    customerName: 'Just Ben',
  })
})

test('of many who bring one token at once, one gets in', async () => {
  const token = tokenOf(nobodyYet())
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => identify(token)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('ten browsers of somebody new at once are one person', async () => {
  const sub = nobodyYet()
  const all = await Promise.all(Array.from({ length: 10 }, () => identify(tokenOf(sub))))
  await say(all[0]?.accessToken ?? '', 'Once')
  for (const { accessToken } of all) expect(await saidBy(accessToken)).toEqual(['Once'])
})
