import { createHash } from 'node:crypto'
import { somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { enterHub, tokenIn } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Booked, askForCode, book, device, newestCode, newestLink } from '../../test/booked.ts'

let app: TestApp
let booked: Booked
let mailedLink: string
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(async () => {
  app.clock.advance(86_400_000) // only so many codes and links go to one mailbox in a day
  booked = await book(app)
  mailedLink = newestLink(app)
})

const refused = { data: { code: 'unauthenticated' } }
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const mailed = () => app.mailbox.mails().length
const newestRow = () =>
  app.owner.selectFrom('hub_code').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow()

describe('another device', () => {
  test('gets in with the code that was mailed, once', async () => {
    const { other, code, enter } = await askForCode(app, booked)
    expect(await enter(code)).toEqual({ ok: true })
    expect((await other.project.get.query({})).customerName).toBe(somebody.name)
    await expect(enter(code)).rejects.toMatchObject(refused)
  })

  test('of fifty that bring the code at once, one gets in', async () => {
    const { code } = await askForCode(app, booked)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => device(app).hub.enterCode.mutate({ token: booked.token, code })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('may be wrong five times, however fast; then the right code is wrong too', async () => {
    const { code, enter } = await askForCode(app, booked)
    await Promise.allSettled(Array.from({ length: 20 }, () => enter(wrong(code))))
    const { attempts } = await newestRow()
    expect(attempts).toBe(5)
    app.clock.advance(60_000)
    await expect(enter(code)).rejects.toMatchObject(refused)
  })

  test('is let in at the fifth try', async () => {
    const { code, enter } = await askForCode(app, booked)
    for (let tries = 0; tries < 4; tries++) await expect(enter(wrong(code))).rejects.toMatchObject(refused)
    expect(await enter(code)).toEqual({ ok: true })
  })

  test('may be wrong fifteen times a day with one link, whatever the number of codes', async () => {
    const { other, enter } = await askForCode(app, booked)
    for (let code = 0; code < 3; code++) {
      for (let tries = 0; tries < 5; tries++) await expect(enter(wrong(newestCode(app)))).rejects.toMatchObject(refused)
      app.clock.advance(60_000)
      await booked.follow(other)
      await runJobs(app)
    }
    await expect(enter(newestCode(app))).rejects.toMatchObject(refused)
    app.clock.advance(24 * 3_600_000)
    await booked.follow(other)
    await runJobs(app)
    expect(await enter(newestCode(app))).toEqual({ ok: true })
  })

  test('has ten minutes', async () => {
    const { other, code, enter } = await askForCode(app, booked)
    app.clock.advance(600_000)
    await expect(enter(code)).rejects.toMatchObject(refused)
    await booked.follow(other)
    await runJobs(app)
    app.clock.advance(599_999)
    expect(await enter(newestCode(app))).toEqual({ ok: true })
  })

  test('needs the newest code', async () => {
    const { other, code, enter } = await askForCode(app, booked)
    app.clock.advance(60_000)
    await booked.follow(other)
    await runJobs(app)
    expect(newestCode(app)).not.toBe(code)
    await expect(enter(code)).rejects.toMatchObject(refused)
    expect(await enter(newestCode(app))).toEqual({ ok: true })
  })

  test('is mailed one code a minute, however often it asks', async () => {
    const { other } = await askForCode(app, booked)
    const before = mailed()
    for (let asked = 0; asked < 3; asked++) await booked.follow(other)
    await runJobs(app)
    expect(mailed()).toBe(before)
  })

  test('gets no code for a wrong verifier, and its guesses count against nobody', async () => {
    const { code, enter } = await askForCode(app, booked)
    const forged = booked.token.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
    const before = mailed()
    app.clock.advance(60_000)
    for (let tries = 0; tries < 20; tries++) {
      app.clock.advance(10_000)
      await expect(device(app).hub.enterCode.mutate({ token: forged, code })).rejects.toMatchObject(refused)
    }
    expect(await device(app).hub.exchange.mutate({ token: forged })).toEqual({ next: 'code' })
    await runJobs(app)
    expect(mailed()).toBe(before)
    expect(await enter(code)).toEqual({ ok: true })
  })

  test('gets nothing in from a dump: the code is not in the database, nor a hash that can be guessed from it', async () => {
    const { code } = await askForCode(app, booked)
    const row = await newestRow()
    expect(row.code_hash).not.toEqual(createHash('sha256').update(code).digest())
    expect(JSON.stringify(row)).not.toContain(code)
  })
})

describe('the same device', () => {
  test('opens its link again without a code while its session lives', async () => {
    const jar = cookieJar()
    const own = device(app, jar)
    expect(await booked.follow(own)).toEqual({ next: 'open' })
    const cookie = jar.header()
    expect(await booked.follow(own)).toEqual({ next: 'open' })
    expect(jar.header()).toBe(cookie)
    await own.hub.leave.mutate({})
    expect(await booked.follow(own)).toEqual({ next: 'code' })
  })

  test('leaves a newer link of the same project for another device', async () => {
    const own = device(app)
    await booked.follow(own)
    await own.hub.sendLink.mutate({})
    await runJobs(app)
    const token = tokenIn(newestLink(app))
    expect(await own.hub.exchange.mutate({ token })).toEqual({ next: 'open' })
    expect(await device(app).hub.exchange.mutate({ token })).toEqual({ next: 'open' })
  })

  test('ends the session whose cookie it replaces', async () => {
    const { code } = await askForCode(app, booked)
    const jar = cookieJar()
    const own = device(app, jar)
    await own.hub.exchange.mutate({ token: tokenIn(await booked.handOff()) })
    const stolen = device(app, jar.copy())
    expect(await stolen.project.get.query({})).toBeDefined()
    await own.hub.enterCode.mutate({ token: booked.token, code })
    await expect(stolen.project.get.query({})).rejects.toMatchObject(refused)
    expect(await own.project.get.query({})).toBeDefined()
  })
})

test('of fifty devices that bring a fresh link at once, one gets in', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => booked.follow(device(app))))
  expect(answers.filter((each) => each.status === 'fulfilled' && each.value.next === 'open')).toHaveLength(1)
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
    await enterHub(app.server.appUrl, mailedLink)
    await staff.hubLink.revokeAll.mutate({ projectId: booked.projectId })
    tokens.push(booked.token)
    await staff.hubLink.send.mutate({ projectId: booked.projectId })
    await runJobs(app)
    tokens.push(tokenIn(newestLink(app)))
    app.clock.advance(30 * 86_400_000)
    const before = mailed()
    for (const token of tokens) {
      expect(await device(app).hub.exchange.mutate({ token })).toEqual({ next: 'code' })
      await expect(device(app).hub.enterCode.mutate({ token, code: '000000' })).rejects.toMatchObject(refused)
    }
    await runJobs(app)
    expect(mailed()).toBe(before)
  })

  test('may ask for a new link, which is mailed unless the old one was revoked', async () => {
    app.clock.advance(60 * 86_400_000)
    const before = mailed()
    const ask = (token: string) => device(app).hub.resend.mutate({ token })
    expect(await ask(booked.token)).toEqual({ ok: true })
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
    const staff = await staffOf(app, app.a)
    await staff.hubLink.revokeAll.mutate({ projectId: booked.projectId })
    app.clock.advance(3_600_000)
    expect(await ask(booked.token)).toEqual({ ok: true })
    await runJobs(app)
    expect(mailed()).toBe(before + 1)
  })
})
