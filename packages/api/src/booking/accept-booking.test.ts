import { addExtras, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Settings, changeService, pay } from '../../test/offered.ts'
import { type Offer, offerByMail, offerInChat } from '../../test/offers.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const hourMs = 3_600_000
const thursday = '2026-03-19T10:00:00.000Z'
const refused = (code: string) => ({ data: { code } })
const stateOf = async ({ staff, bookingId }: Offer) => (await staff.booking.get.query({ bookingId })).state

const arrangers = [
  { who: 'a visitor in the chat', arrange: offerInChat },
  { who: 'a customer on their page', arrange: offerByMail },
]

describe.each(arrangers)('$who', ({ arrange }) => {
  test('says yes, once, and has what was offered', async () => {
    const offer = await arrange(app)
    expect(await offer.accept()).toMatchObject({ next: 'done', booking: { id: offer.bookingId, state: 'confirmed' } })
    expect(await offer.accept()).toMatchObject({ next: 'done', booking: { id: offer.bookingId, state: 'confirmed' } })
    await expect(offer.decline()).rejects.toMatchObject(refused('wrong_state'))
    const { history } = await offer.staff.booking.get.query({ bookingId: offer.bookingId })
    expect(history.map(({ toState }) => toState)).toEqual(['proposed', 'held', 'confirmed'])
  })

  test('pays the price that the staff named, and for what they add', async () => {
    const offer = await arrange(app, { settings: { price_minor: 18_000 }, priceMinor: 9_000 })
    const { addonId } = await addExtras(app, app.a, offer.offer.serviceId)
    await app.owner.updateTable('service_addon').set({ extra_minutes: 30, price_minor: 250 }).execute()
    expect(await offer.accept([addonId])).toMatchObject({
      next: 'pay',
      booking: {
        state: 'awaiting_payment',
        price: { amountMinor: 9_250 },
        due: { amountMinor: 9_250 },
        endsAt: '2026-03-19T11:30:00.000Z',
        addons: [{ name: 'A print' }],
      },
    })
  })

  test.each([
    { what: 'less than Stripe takes', priceMinor: 0, addonMinor: 20, code: 'too_small' },
    { what: 'more than one payment can be', priceMinor: 9_000, addonMinor: 99_999_999, code: 'too_large' },
  ])('adds nothing that makes it $what', async ({ priceMinor, addonMinor, code }) => {
    const offer = await arrange(app, { settings: { price_minor: 5_000 }, priceMinor })
    const { addonId } = await addExtras(app, app.a, offer.offer.serviceId)
    await app.owner.updateTable('service_addon').set({ price_minor: addonMinor }).execute()
    await expect(offer.accept([addonId])).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ path: 'addonIds', code }] },
    })
    expect(await stateOf(offer)).toBe('proposed')
    expect((await offer.accept()).booking.price.amountMinor).toBe(priceMinor)
  })

  test('says no, and as often as they like', async () => {
    const offer = await arrange(app)
    expect(await offer.decline()).toMatchObject({ state: 'cancelled' })
    expect(await offer.decline()).toMatchObject({ state: 'cancelled' })
    await expect(offer.accept()).rejects.toMatchObject(refused('wrong_state'))
  })

  const changes: [string, Settings][] = [
    ['its price is another', { price_minor: 500 }],
    ['it is shorter', { duration_minutes: 30 }],
    ['it is elsewhere', { location: 'Elsewhere' }],
    ['its terms are others', { terms: { cancelUntil: null } }],
    ['it needs approval', { needs_approval: true }],
    ['it is not offered any more', { active: false }],
  ]
  test.each(changes)('is told when, by now, %s: nothing is booked', async (_, change) => {
    const offer = await arrange(app)
    await changeService(app, offer.offer, change)
    await expect(offer.accept()).rejects.toMatchObject(refused('changed'))
    expect(await stateOf(offer)).toBe('proposed')
  })

  test('is told when somebody else was faster', async () => {
    const offer = await arrange(app)
    const rival = await newVisitor(app, app.a)
    await rival.booking.propose.mutate(offer.wish(thursday))
    await expect(offer.accept()).rejects.toMatchObject(refused('slot_taken'))
    expect(await stateOf(offer)).toBe('proposed')
  })

  test('comes too late for what is over', async () => {
    const offer = await arrange(app)
    const expire = () => app.owner.updateTable('booking').set({ held_until: app.clock.now })
    await expire().where('state', '=', 'proposed').execute()
    await expect(offer.accept()).rejects.toMatchObject(refused('slot_taken'))
    await app.owner.updateTable('booking').set({ state: 'expired' }).where('state', '=', 'proposed').execute()
    await expect(offer.accept()).rejects.toMatchObject(refused('slot_taken'))
    expect(await offer.decline()).toMatchObject({ state: 'expired' })
  })
})

test('an offer that has changed is sent anew, and the new one is good', async () => {
  const offer = await offerByMail(app)
  await changeService(app, offer.offer, { duration_minutes: 30 })
  await expect(offer.accept()).rejects.toMatchObject(refused('changed'))
  const { id: bookingId } = await offer.again()
  await runJobs(app)
  expect(await offer.staff.booking.get.query({ bookingId })).toMatchObject({
    state: 'proposed',
    endsAt: '2026-03-19T10:30:00.000Z',
  })
})

test('money confirms an offer that was accepted', async () => {
  const offer = await offerByMail(app, { settings: { price_minor: 18_000 } })
  await offer.accept()
  await pay(app, offer.customer)
  expect(await stateOf(offer)).toBe('confirmed')
})

test('what a visitor holds by themselves is no offer of the staff’s, and what others were offered is not theirs', async () => {
  const offer = await offerInChat(app)
  const other = await newVisitor(app, app.a)
  await expect(other.booking.accept.mutate({ bookingId: offer.bookingId })).rejects.toMatchObject(refused('not_found'))
  const startsAt = new Date(Date.parse(thursday) + hourMs).toISOString()
  const { id: bookingId } = await other.booking.propose.mutate({ ...offer.wish(startsAt), ...somebody })
  await expect(other.booking.accept.mutate({ bookingId })).rejects.toMatchObject(refused('wrong_state'))
})

const evening = '2026-03-19T20:00:00.000Z'

test('what the staff passed over does not stand in the way of a yes', async () => {
  const offer = await offerByMail(app, { startsAt: evening, override: true })
  expect(await offer.accept()).toMatchObject({ next: 'done', booking: { startsAt: evening } })
})

test('what came up since then does, for they have not passed over it', async () => {
  for (const more of [{}, { startsAt: evening, override: true }]) {
    const offer = await offerByMail(app, more)
    const { providerId } = await offer.staff.booking.get.query({ bookingId: offer.bookingId })
    const at = (minute: number) => ({ date: '2026-03-19', minute })
    await offer.staff.provider.addTimeOff.mutate({ providerId, from: at(0), to: at(1_439) })
    await expect(offer.accept()).rejects.toMatchObject(refused('slot_taken'))
    expect(await stateOf(offer)).toBe('proposed')
  }
})

test('what the customer adds must fit into the hours as well', async () => {
  const offer = await offerByMail(app, { startsAt: '2026-03-19T16:00:00.000Z' })
  const { addonId } = await addExtras(app, app.a, offer.offer.serviceId)
  await app.owner.updateTable('service_addon').set({ extra_minutes: 30 }).execute()
  await expect(offer.accept([addonId])).rejects.toMatchObject(refused('slot_taken'))
  expect((await offer.accept()).next).toBe('done')
})

test('an offer is good until it says, however long ahead others have to ask', async () => {
  const offer = await offerByMail(app)
  await changeService(app, offer.offer, { notice_minutes: 30 * 24 * 60 })
  expect((await offer.accept()).next).toBe('done')
})
