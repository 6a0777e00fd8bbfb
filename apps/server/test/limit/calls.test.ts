import { limits, rulesOf } from '@frontdesk/api/limit/limits'
import { startServer } from '@frontdesk/server/start-server'
import { mintToken } from '@frontdesk/api/credential/token'
import { newAddress } from '@frontdesk/testkit/new-address'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allProcedures } from '../disclosure/surfaces.ts'
import { urlOf } from '../http/app.ts'
import { type Question, ask, told } from './ask.ts'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

const member = (procedure: string) => urlOf(app, 'member', procedure)
const wrong = 'not the pass phrase at all'

test.each(allProcedures())('$name is counted as what it says it is', async ({ surface, path, limit }) => {
  const answer = await ask({ url: urlOf(app, surface, path), from: newAddress(), body: '{' })
  const policy = rulesOf(limit, false)
    .filter((rule) => !rule.shared)
    .map(({ by, limit: most, windowSeconds }) => `"${by}";q=${most};w=${windowSeconds}`)
  expect(answer.headers.get('ratelimit-policy')).toBe(policy.join(', '))
  expect(answer.left['address']).toBe(limits[limit].rules[0].limit - 1)
})

describe('what exists and what does not', () => {
  const questions: Record<string, (exists: boolean) => Question | Promise<Question>> = {
    'a login': (exists) => ({
      url: member('auth.login'),
      body: { email: exists ? app.a.email : 'nobody@staff.example', password: wrong },
    }),
    'a reset': (exists) => ({
      url: member('auth.requestReset'),
      body: { email: exists ? app.a.email : 'nobody@staff.example' },
    }),
    'a hub link': async (exists) => ({
      url: urlOf(app, 'customer', 'hub.exchange'),
      body: { token: await link(exists) },
    }),
    'a visitor’s token': async (exists) => ({
      url: urlOf(app, 'visitor', 'booking.get'),
      bearer: exists
        ? (await session()).replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
        : mintToken('visitor').token,
      body: {},
    }),
  }
  test.each(Object.keys(questions))('of %s are asked alike up to the limit, past it and after it', async (name) => {
    const [one, other] = [await questions[name]?.(true), await questions[name]?.(false)]
    const [here, there] = [newAddress(), newAddress()]
    const answers = { one: [] as string[], other: [] as string[] }
    for (let at = 0; at < 12; at++) {
      if (one) answers.one.push(told(await ask({ ...one, from: here })))
      if (other) answers.other.push(told(await ask({ ...other, from: there })))
      if (at === 9) app.clock.advance(60_000)
    }
    expect(answers.one).toEqual(answers.other)
  })
})

test('what makes no sense is counted like what does', async () => {
  const from = newAddress()
  for (const body of ['{', '[]', '{"email":7}', { email: 'x' }, { email: app.a.email, password: wrong, more: 1 }]) {
    await ask({ url: member('auth.login'), from, body })
  }
  expect((await ask({ url: member('auth.login'), from, body: {} })).left['address']).toBe(4)
})

test('an address that is written in other ways is counted as the one that it is', async () => {
  const from = newAddress()
  const spellings = ['tess@people.example', ' TESS@people.example', 'tess@ｐeople.example', 'tess@PEOPLE.ⓔxample']
  for (const [at, email] of spellings.entries()) {
    const { left } = await ask({ url: member('auth.login'), from, body: { email, password: wrong } })
    expect(left['email_at_address']).toBe(4 - at)
  }
})

test('a call that is one too many says when to come again, and nothing else', async () => {
  const from = newAddress()
  const url = urlOf(app, 'visitor', 'session.refresh')
  const body = { refreshToken: mintToken('refresh').token }
  for (let at = 0; at < 5; at++) expect((await ask({ url, from, body })).status).toBe(401)
  const over = await ask({ url, from, body })
  expect([over.status, over.code]).toEqual([429, 'slow_down'])
  expect(over.body).toBe(
    '{"error":{"message":"slow_down","code":-32029,"data":{"code":"slow_down","requestId":"req"}}}',
  )
  app.clock.advance(Number(over.headers.get('retry-after')) * 1_000)
  expect((await ask({ url, from, body })).status).toBe(401)
})

test('a batch, another spelling of the path or another method is no way around', async () => {
  const from = newAddress()
  const body = { email: app.a.email, password: wrong }
  const paths = [
    'auth.login,auth.login?batch=1',
    'auth%2Elogin',
    'auth.login/',
    '/auth.login',
    'AUTH.LOGIN',
    'auth/login',
  ]
  for (const path of paths) {
    const answer = await ask({ url: member(path), from, body })
    expect([path, answer.status < 500 && answer.status >= 400 && answer.status !== 401]).toEqual([path, true])
    expect([path, answer.left]).toEqual([path, { address: expect.any(Number) }])
  }
  expect((await ask({ url: member('auth.login'), from, body })).left['address']).toBe(9)
})

test('a made-up credential for each call does not leave the address uncounted', async () => {
  const from = newAddress()
  const url = urlOf(app, 'visitor', 'thread.get')
  const left: (number | undefined)[] = []
  for (let at = 0; at < 3; at++)
    left.push((await ask({ url, from, bearer: mintToken('visitor').token })).left['address'])
  expect(left).toEqual([2_399, 2_398, 2_397])
})

test('what another page makes a browser send uses up nothing of its owner', async () => {
  const from = newAddress()
  const url = member('auth.login')
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from }
  const body = JSON.stringify({ email: app.a.email, password: wrong })
  for (let at = 0; at < 20; at++) expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(403)
  expect((await ask({ url, from, body })).left).toEqual({ address: 9, email_at_address: 4 })
})

test('whatever a caller writes of its own address, nothing is forgotten', async () => {
  await using plain = await startServer(withoutProxies(), { now: () => app.clock.now, runJobs: false })
  const url = `${plain.appUrl}/api/member/auth.login`
  const left: (number | undefined)[] = []
  for (let at = 0; at < 3; at++) left.push((await ask({ url, from: newAddress(), body: {} })).left['address'])
  expect(left).toEqual([9, 8, 7])
})

test('the embed document and webhooks are counted too', async () => {
  const from = { 'x-forwarded-for': newAddress() }
  const embed = await fetch(`${app.server.widgetUrl}/embed/${app.a.siteKey}`, { headers: from })
  expect(embed.headers.get('ratelimit')).toContain('"address";r=599')
  const unsigned = async () =>
    await fetch(`${app.server.appUrl}/webhooks/stripe`, { method: 'POST', headers: from, body: '{}' })
  for (let at = 0; at < 60; at++) expect((await unsigned()).status).toBe(400)
  expect((await unsigned()).status).toBe(429)
})

function withoutProxies(): Record<string, string> {
  const { TRUSTED_PROXIES: _none, ...env } = app.env
  return env
}

async function session(): Promise<string> {
  const url = urlOf(app, 'visitor', 'session.start')
  const { body } = await ask({ url, from: newAddress(), body: { siteKey: app.a.siteKey } })
  return /"accessToken":"([^"]+)"/.exec(body)?.[1] ?? ''
}

/** A link with a selector that is there and a verifier that is not its own; or one that nobody made. */
async function link(exists: boolean): Promise<string> {
  const made = mintToken('hublink').token
  if (!exists) return made
  await session()
  const { selector } = await app.owner.selectFrom('credential').select('selector').executeTakeFirstOrThrow()
  return made.replace(/[0-9a-z]{26}/, selector)
}
