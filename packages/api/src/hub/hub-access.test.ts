import { createHash } from 'node:crypto'
import { encodeId, decodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient, enterHub, tokenIn } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

let app: TestApp
let visitor: Awaited<ReturnType<typeof newVisitor>>
let bookingId: string
let projectId: string
let link: string

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

beforeEach(async () => {
  app.clock.advance(60_000)
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  visitor = await newVisitor(app, app.a)
  const startsAt = new Date(app.clock.now.getTime() + 3 * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  bookingId = (await visitor.booking.propose.mutate({ ...wish, ...somebody })).id
  await visitor.booking.confirm.mutate({ bookingId })
  await runJobs(app)
  link = newestLink()
  const project = await app.owner
    .selectFrom('project')
    .select('id')
    .where('booking_id', '=', decodeId('booking', bookingId))
    .executeTakeFirstOrThrow()
  projectId = encodeId('project', project.id)
})

const refused = { data: { code: 'unauthenticated' } }
const newestMail = () => app.mailbox.mails()[0]?.text ?? ''
const newestLink = () => /https?:\/\/\S+#fd_hublink_\S+/.exec(newestMail())?.[0] ?? ''
const newestCode = () => /^\d{6}$/m.exec(newestMail())?.[0] ?? ''
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const device = (jar = cookieJar()) => customerClient(app.server.appUrl, jar)
const follow = (client: ReturnType<typeof device>) => client.hub.exchange.mutate({ token: tokenIn(link) })
const mailed = () => app.mailbox.mails().length
const newestRow = () =>
  app.owner.selectFrom('hub_code').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow()

/** The link was opened on one device, and a code has been mailed for another. */
async function askForCode() {
  await enterHub(app.server.appUrl, link)
  const other = device()
  expect(await follow(other)).toEqual({ next: 'code' })
  await runJobs(app)
  const enter = (code: string) => other.hub.enterCode.mutate({ token: tokenIn(link), code })
  return { other, code: newestCode(), enter }
}

describe('another device', () => {
  test('gets in with the code that was mailed, once', async () => {
    const { other, code, enter } = await askForCode()
    expect(await enter(code)).toEqual({ ok: true })
    expect((await other.project.get.query({})).customerName).toBe(somebody.name)
    await expect(enter(code)).rejects.toMatchObject(refused)
  })

  test('of fifty that bring the code at once, one gets in', async () => {
    const { code } = await askForCode()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => device().hub.enterCode.mutate({ token: tokenIn(link), code })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('may be wrong five times, however fast; then the right code is wrong too', async () => {
    const { code, enter } = await askForCode()
    await Promise.allSettled(Array.from({ length: 20 }, () => enter(wrong(code))))
    const { attempts } = await newestRow()
    expect(attempts).toBe(5)
    await expect(enter(code)).rejects.toMatchObject(refused)
  })

  test('is let in at the fifth try', async () => {
    const { code, enter } = await askForCode()
    for (let tries = 0; tries < 4; tries++) await expect(enter(wrong(code))).rejects.toMatchObject(refused)
    expect(await enter(code)).toEqual({ ok: true })
  })

  test('may be wrong fifteen times a day with one link, whatever the number of codes', async () => {
    const { other, enter } = await askForCode()
    for (let code = 0; code < 3; code++) {
      for (let tries = 0; tries < 5; tries++) await expect(enter(wrong(newestCode()))).rejects.toMatchObject(refused)
      app.clock.advance(60_000)
      await follow(other)
      await runJobs(app)
    }
    await expect(enter(newestCode())).rejects.toMatchObject(refused)
    app.clock.advance(24 * 3_600_000)
    await follow(other)
    await runJobs(app)
    expect(await enter(newestCode())).toEqual({ ok: true })
  })

  test('has ten minutes', async () => {
    const { other, code, enter } = await askForCode()
    app.clock.advance(600_000)
    await expect(enter(code)).rejects.toMatchObject(refused)
    await follow(other)
    await runJobs(app)
    app.clock.advance(599_999)
    expect(await enter(newestCode())).toEqual({ ok: true })
  })

  test('needs the newest code', async () => {
    const { other, code, enter } = await askForCode()
    app.clock.advance(60_000)
    await follow(other)
    await runJobs(app)
    expect(newestCode()).not.toBe(code)
    await expect(enter(code)).rejects.toMatchObject(refused)
    expect(await enter(newestCode())).toEqual({ ok: true })
  })

  test('is mailed one code a minute, however often it asks', async () => {
    const { other } = await askForCode()
    const before = mailed()
    for (let asked = 0; asked < 5; asked++) await follow(other)
    await runJobs(app)
    expect(mailed()).toBe(before)
  })

  test('gets no code for a wrong verifier, and its guesses count against nobody', async () => {
    const { code, enter } = await askForCode()
    const forged = tokenIn(link).replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
    const before = mailed()
    app.clock.advance(60_000)
    for (let tries = 0; tries < 20; tries++) {
      await expect(device().hub.enterCode.mutate({ token: forged, code })).rejects.toMatchObject(refused)
    }
    expect(await device().hub.exchange.mutate({ token: forged })).toEqual({ next: 'code' })
    await runJobs(app)
    expect(mailed()).toBe(before)
    expect(await enter(code)).toEqual({ ok: true })
  })

  test('gets nothing in from a dump: the code is not in the database, nor a hash that can be guessed from it', async () => {
    const { code } = await askForCode()
    const row = await newestRow()
    expect(row.code_hash).not.toEqual(createHash('sha256').update(code).digest())
    expect(JSON.stringify(row)).not.toContain(code)
  })
})

describe('the same device', () => {
  test('opens its link again without a code while its session lives', async () => {
    const jar = cookieJar()
    const own = device(jar)
    expect(await follow(own)).toEqual({ next: 'open' })
    const cookie = jar.header()
    expect(await follow(own)).toEqual({ next: 'open' })
    expect(jar.header()).toBe(cookie)
    await own.hub.leave.mutate({})
    expect(await follow(own)).toEqual({ next: 'code' })
  })

  test('leaves a newer link of the same project for another device', async () => {
    const own = device()
    await follow(own)
    await own.hub.sendLink.mutate({})
    await runJobs(app)
    link = newestLink()
    expect(await follow(own)).toEqual({ next: 'open' })
    expect(await follow(device())).toEqual({ next: 'open' })
  })

  test('ends the session whose cookie it replaces', async () => {
    const { code } = await askForCode()
    const jar = cookieJar()
    const own = device(jar)
    const { url } = await visitor.booking.handoff.mutate({ bookingId })
    await own.hub.exchange.mutate({ token: tokenIn(url) })
    const stolen = device(jar.copy())
    expect(await stolen.project.get.query({})).toBeDefined()
    await own.hub.enterCode.mutate({ token: tokenIn(link), code })
    await expect(stolen.project.get.query({})).rejects.toMatchObject(refused)
    expect(await own.project.get.query({})).toBeDefined()
  })
})

test('of fifty devices that bring a fresh link at once, one gets in', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => follow(device())))
  expect(answers.filter(({ next }) => next === 'open')).toHaveLength(1)
})

describe('whoever brings a link that opens nothing hears what everybody hears', () => {
  test('used, revoked, expired, of another kind, mangled or never made', async () => {
    const staff = await staffOf(app, app.a)
    const tokens = [
      '',
      'nonsense',
      `fd_hublink_${'0'.repeat(26)}.${'A'.repeat(43)}`,
      `fd_key_${'0'.repeat(26)}.${'A'.repeat(43)}`,
    ]
    await enterHub(app.server.appUrl, link)
    await staff.hubLink.revokeAll.mutate({ projectId })
    tokens.push(tokenIn(link))
    await staff.hubLink.send.mutate({ projectId })
    await runJobs(app)
    tokens.push(tokenIn(newestLink()))
    app.clock.advance(30 * 86_400_000)
    const before = mailed()
    for (const token of tokens) {
      expect(await device().hub.exchange.mutate({ token })).toEqual({ next: 'code' })
      await expect(device().hub.enterCode.mutate({ token, code: '000000' })).rejects.toMatchObject(refused)
    }
    await runJobs(app)
    expect(mailed()).toBe(before)
  })

  test('may ask for a new link, which is mailed unless the old one was revoked', async () => {
    app.clock.advance(60 * 86_400_000)
    const before = mailed()
    const ask = (token: string) => device().hub.resend.mutate({ token })
    expect(await ask(tokenIn(link))).toEqual({ ok: true })
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
    const staff = await staffOf(app, app.a)
    await staff.hubLink.revokeAll.mutate({ projectId })
    app.clock.advance(3_600_000)
    expect(await ask(tokenIn(link))).toEqual({ ok: true })
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
  })
})

describe('the staff', () => {
  test('see the links, renew one and revoke it with its sessions', async () => {
    const staff = await staffOf(app, app.a)
    const customer = await enterHub(app.server.appUrl, link)
    const handed = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    const { links } = await staff.hubLink.list.query({ projectId })
    expect(links.map(({ handedOff, devices }) => ({ handedOff, devices }))).toEqual(
      expect.arrayContaining([
        { handedOff: true, devices: 1 },
        { handedOff: false, devices: 1 },
      ]),
    )
    const mailedLink = links.find(({ handedOff }) => !handedOff)
    if (!mailedLink) throw new Error('it is in the list')
    const { id: hubLinkId } = mailedLink
    app.clock.advance(29 * 86_400_000)
    await staff.auth.login.mutate({ email: app.a.email, password: app.a.password })
    await staff.hubLink.renew.mutate({ hubLinkId })
    app.clock.advance(86_400_000)
    await staff.auth.login.mutate({ email: app.a.email, password: app.a.password })
    const [renewed] = (await staff.hubLink.list.query({ projectId })).links
    expect(renewed).toMatchObject({
      id: hubLinkId,
      expiresAt: new Date(app.clock.now.getTime() + 29 * 86_400_000).toISOString(),
    })
    await expect(customer.project.get.query({})).rejects.toMatchObject(refused) // thirty days are over

    app.clock.advance(-2 * 86_400_000)
    expect(await customer.project.get.query({})).toBeDefined()
    await staff.hubLink.revoke.mutate({ hubLinkId })
    await expect(customer.project.get.query({})).rejects.toMatchObject(refused)
    expect(await handed.project.get.query({})).toBeDefined()
    await staff.hubLink.revokeAll.mutate({ projectId })
    await expect(handed.project.get.query({})).rejects.toMatchObject(refused)
    await expect(staff.hubLink.revoke.mutate({ hubLinkId })).rejects.toMatchObject({ data: { code: 'not_found' } })
    await expect(staff.hubLink.renew.mutate({ hubLinkId })).rejects.toMatchObject({ data: { code: 'not_found' } })
  })

  test('cannot renew what is over, nor a link that was for one click', async () => {
    const staff = await staffOf(app, app.a)
    const handed = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    const { links } = await staff.hubLink.list.query({ projectId })
    for (const { id, handedOff } of links) {
      const renewing = staff.hubLink.renew.mutate({ hubLinkId: id })
      await (handedOff
        ? expect(renewing).rejects.toMatchObject({ data: { code: 'not_found' } })
        : expect(renewing).resolves.toEqual({ ok: true }))
    }
    expect(await handed.project.get.query({})).toBeDefined()
  })
})

describe('the customer', () => {
  test('sees their devices, and ends the others', async () => {
    const { other, code, enter } = await askForCode()
    await enter(code)
    const third = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    const { devices } = await other.hub.devices.query({})
    expect(devices).toHaveLength(3)
    expect(devices.filter(({ isOwn }) => isOwn)).toHaveLength(1)
    await other.hub.endOtherDevices.mutate({})
    expect((await other.hub.devices.query({})).devices).toMatchObject([{ isOwn: true }])
    await expect(third.project.get.query({})).rejects.toMatchObject(refused)
  })

  test('starts afresh: every link and every other device is over, and a new link is on its way', async () => {
    const own = device()
    await follow(own)
    const stolen = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
    await own.hub.sendLink.mutate({})
    await runJobs(app)
    const unopened = newestLink()
    await own.hub.revokeLinks.mutate({})
    await expect(stolen.project.get.query({})).rejects.toMatchObject(refused)
    expect(await own.project.get.query({})).toBeDefined()
    const before = mailed()
    for (const token of [tokenIn(link), tokenIn(unopened)]) {
      expect(await device().hub.exchange.mutate({ token })).toEqual({ next: 'code' })
    }
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
    expect(newestLink()).not.toBe(unopened)
    expect(await (await enterHub(app.server.appUrl, newestLink())).project.get.query({})).toBeDefined()
  })
})

test('what a customer does to their ways in is on record', async () => {
  const { other, code, enter } = await askForCode()
  await enter(code)
  await other.hub.revokeLinks.mutate({})
  const events = await app.owner
    .selectFrom('audit_event')
    .select(['event', 'actor'])
    .where('actor_id', '=', decodeId('project', projectId))
    .orderBy('event')
    .execute()
  expect(events.map(({ event, actor }) => `${actor} ${event}`)).toEqual([
    'customer hub_link.revoked',
    'customer hub_link.sent',
    'customer hub_session.ended',
    'customer hub_session.started',
    'customer hub_session.started',
  ])
})
