import { encodeId } from '@frontdesk/api/core/id-schema'
import { reservePort } from '@frontdesk/start/ports'
import { type Offer, addOffer, somebody } from '@frontdesk/testkit/arrange'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { integrationClient, loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startServerProcess } from '../server-process.ts'

const rounds = 50
let app: TestApp
let urls: { app: string; widget: string }[]
const started = new AsyncDisposableStack()

// The second server is a process of its own, so both go by the wall's clock.
beforeAll(async () => {
  app = started.use(await startTestApp({ wallClock: true }))
  const second = await ownAddresses()
  const ports = { APP_PORT: second.appPort, WIDGET_PORT: second.widgetPort }
  started.use(await startServerProcess({ ...app.env, ...ports, APP_URL: second.app, WIDGET_URL: second.widget }))
  urls = [{ app: app.server.appUrl, widget: app.server.widgetUrl }, second]
}, 60_000)
afterAll(() => started.disposeAsync())
beforeEach(forgetCounts)
afterEach(expectSound)

async function ownAddresses() {
  await using app = await reservePort(34_000)
  await using widget = await reservePort(app.port + 1)
  return {
    app: `http://localhost:${app.port}`,
    widget: `http://localhost:${widget.port}`,
    appPort: String(app.port),
    widgetPort: String(widget.port),
  }
}

async function forgetCounts() {
  await app.owner.deleteFrom('limit_bucket').execute()
}

function startOf(round: number): string {
  const day = new Date(Date.now() + (3 + Math.floor(round / 7)) * 86_400_000)
  day.setUTCHours(10 + (round % 7) - 1, 0, 0, 0)
  return day.toISOString()
}

/** The same session through both processes. */
async function visitor() {
  const { accessToken } = await visitorClient(urls[0]?.widget ?? '').session.start.mutate({ siteKey: app.a.siteKey })
  const through = (at: 0 | 1) => visitorClient(urls[at]?.widget ?? '', accessToken)
  return [through(0), through(1)] as const
}

const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((it) => (it.status === 'rejected' ? [String(it.reason.data?.code ?? it.reason)] : [])).toSorted()
const wins = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter((it) => it.status === 'fulfilled').length

const wish = (offer: Offer, round: number, who: string) => ({
  nonce: `race-${round}-${who}-nonce`,
  serviceId: encodeId('service', offer.serviceId),
  startsAt: startOf(round),
  ...somebody,
})

/** What has to hold for all live bookings, whoever raced. */
async function expectSound() {
  const { rows } = await sql<{ flaw: string }>`
    select 'overlap' as flaw from booking a join booking b on a.tenant_id = b.tenant_id and a.provider_id = b.provider_id
      and a.id < b.id and is_live(a.state) and is_live(b.state)
      and tstzrange(a.blocked_from, a.blocked_until) && tstzrange(b.blocked_from, b.blocked_until)
      and a.occurrence_id is distinct from b.occurrence_id
    union all select 'overlap alone' from booking a join booking b on a.tenant_id = b.tenant_id
      and a.provider_id = b.provider_id and a.id < b.id and is_live(a.state) and is_live(b.state)
      and tstzrange(a.blocked_from, a.blocked_until) && tstzrange(b.blocked_from, b.blocked_until)
      and a.occurrence_id is null and b.occurrence_id is null
    union all select 'seats' from occurrence o where taken > seats or taken <> (select coalesce(sum(b.seats), 0) from booking b
      where b.tenant_id = o.tenant_id and b.occurrence_id = o.id and is_live(b.state))
    union all select 'held until' from booking where state in ('held', 'requested', 'awaiting_payment') and held_until is null
    union all select 'kept for nothing' from booking where state in ('confirmed', 'completed', 'no_show') and held_until is not null
    union all select 'two payments' from payment where state in ('open', 'processing', 'paid', 'partly_refunded')
      group by tenant_id, booking_id, purpose having count(*) > 1
    union all select 'unpaid' from booking b where state = 'awaiting_payment' and not exists (select from payment p
      where p.tenant_id = b.tenant_id and p.booking_id = b.id and p.state in ('open', 'processing'))
    union all select 'history' from booking b where state is distinct from (select c.to_state from booking_change c
      where c.tenant_id = b.tenant_id and c.booking_id = b.id order by c.seq desc limit 1)`.execute(app.owner)
  expect(rows).toEqual([])
}

test('confirm and confirm, through two processes', { timeout: 120_000 }, async () => {
  const offer = await addOffer(app, app.a)
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const [here, there] = await visitor()
    const { id: bookingId } = await here.booking.propose.mutate(wish(offer, round, 'one'))
    const outcomes = await Promise.allSettled([here, there].map((at) => at.booking.confirm.mutate({ bookingId })))
    expect(codes(outcomes)).toEqual([])
  }
})

test('confirm, confirm, approve and approve', { timeout: 120_000 }, async () => {
  const offer = await addOffer(app, app.a, { needsApproval: true, priceMinor: 0 })
  const staff = await Promise.all(urls.map((url) => loggedIn(url.app, app.a)))
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const [here, there] = await visitor()
    const { id: bookingId } = await here.booking.propose.mutate(wish(offer, round, 'one'))
    const confirming = [here, there].map((at) => at.booking.confirm.mutate({ bookingId }))
    const outcomes = await Promise.allSettled([
      ...confirming,
      ...staff.map((member) => member.booking.approve.mutate({ bookingId })),
    ])
    expect(codes(outcomes).every((code) => code === 'wrong_state')).toBe(true)
    expect(wins(outcomes.slice(2))).toBeLessThanOrEqual(1)
  }
})

test('a booking is moved to where somebody else confirms', { timeout: 120_000 }, async () => {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const [here] = await visitor()
    const mine = await here.booking.propose.mutate(wish(offer, round * 2, 'mine'))
    await here.booking.confirm.mutate({ bookingId: mine.id })
    const hub = await enterHub(app.server.appUrl, (await here.booking.handoff.mutate({ bookingId: mine.id })).url)
    const [, rival] = await visitor()
    const outcomes = await Promise.allSettled([
      hub.booking.reschedule.mutate({ nonce: `move-${round}-nonce`, startsAt: startOf(round * 2 + 1) }),
      rival.booking.propose
        .mutate(wish(offer, round * 2 + 1, 'rival'))
        .then(({ id }) => rival.booking.confirm.mutate({ bookingId: id })),
    ])
    expect(codes(outcomes)).toEqual(['slot_taken'])
  }
})

test('a visitor who holds and a server that books', { timeout: 120_000 }, async () => {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  const server = integrationClient(urls[1]?.app ?? '', await apiKeyOf(app, app.a))
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const [here] = await visitor()
    const outcomes = await Promise.allSettled([
      here.booking.propose.mutate(wish(offer, round, 'visitor')),
      server.booking.create.mutate(wish(offer, round, 'server')),
    ])
    expect(codes(outcomes)).toEqual(['slot_taken'])
  }
})

test('six want the four seats of a group', { timeout: 240_000 }, async () => {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  await app.owner.updateTable('service').set({ seats: 4 }).where('id', '=', offer.serviceId).execute()
  const people = await Promise.all(Array.from({ length: 6 }, visitor))
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const outcomes = await Promise.allSettled(
      people.map(async (person, at) => {
        const side = at % 2 === 0 ? person[0] : person[1]
        const held = await side.booking.propose.mutate(wish(offer, round, `guest${at}`))
        return await side.booking.confirm.mutate({ bookingId: held.id })
      }),
    )
    expect(codes(outcomes)).toEqual(['slot_taken', 'slot_taken'])
  }
})

test('three want whoever is free of two', { timeout: 120_000 }, async () => {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  const second = await addOffer(app, app.a, { priceMinor: 0 })
  const { tenantId: tenant_id } = app.a
  await app.owner
    .insertInto('service_provider')
    .values({ tenant_id, service_id: offer.serviceId, provider_id: second.providerId })
    .execute()
  const people = await Promise.all(Array.from({ length: 3 }, visitor))
  for (let round = 0; round < rounds; round++) {
    await forgetCounts()
    const outcomes = await Promise.allSettled(
      people.map(async (person, at) => {
        const side = at % 2 === 0 ? person[0] : person[1]
        const held = await side.booking.propose.mutate(wish(offer, round, `any${at}`))
        return await side.booking.confirm.mutate({ bookingId: held.id })
      }),
    )
    expect(codes(outcomes)).toEqual(['slot_taken'])
  }
})
