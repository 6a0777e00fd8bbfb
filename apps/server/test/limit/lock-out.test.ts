import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { newAddress } from '@frontdesk/testkit/new-address'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urlOf } from '../http/app.ts'
import { ask } from './ask.ts'

const cookie = '__Host-fd_device'
let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

type Login = { email: string; password: string }
const logIn = async ({ email, password }: Login, more: { from?: string; cookie?: string } = {}) =>
  await ask({ url: urlOf(app, 'member', 'auth.login'), from: newAddress(), body: { email, password }, ...more })

/** From a great many addresses, until nobody unknown gets to try any more. */
async function flood(email: string): Promise<void> {
  for (let at = 0; at <= 100; at++) {
    if ((await logIn({ email, password: 'a wild guess at it' })).status === 429) return
  }
  throw new Error('nobody was stopped')
}

test('a stranger who floods an address keeps its owner out of none of the browsers they have used', async () => {
  const { email, password } = app.a
  const device = deviceOf(await logIn({ email, password }))
  await flood(email)
  expect((await logIn({ email, password })).status).toBe(429)
  expect((await logIn({ email, password }, { cookie: device })).status).toBe(200)
  expect((await logIn({ email: email.toUpperCase(), password }, { cookie: device })).status).toBe(200)
  app.clock.advance(3_600_000)
  expect((await logIn({ email, password })).status).toBe(200)
})

test('nor does somebody who shares their address', async () => {
  const { email, password } = app.b
  const device = deviceOf(await logIn({ email, password }))
  const from = newAddress()
  for (let at = 0; at < 12; at++) await logIn({ email, password: 'a wild guess at it' }, { from })
  expect((await logIn({ email, password }, { from })).status).toBe(429)
  expect((await logIn({ email, password }, { from, cookie: device })).status).toBe(200)
})

test('a browser is known for its own address alone, and only by what was signed here', async () => {
  const device = deviceOf(await logIn(app.a))
  const [, name = '', until = '', signature = ''] = /=([^.]+)\.([^.]+)\.(.+)$/.exec(device) ?? []
  const forged = [
    `${cookie}=${name}.zzzzzzzzz.${signature}`,
    `${cookie}=other.${until}.${signature}`,
    `${cookie}=${name}.${until}.`,
    `${cookie}=${'~'.repeat(500)}`,
  ]
  for (const each of forged) expect((await logIn(app.a, { cookie: each })).left).not.toHaveProperty('device')
  const other = { email: app.b.email, password: app.a.password }
  expect((await logIn(other, { cookie: device })).left).toEqual({ address: 9, email_at_address: 4 })
  expect((await logIn(app.a, { cookie: device })).left).toHaveProperty('device')
})

test('a stolen cookie of that kind opens nothing, and guesses ten times a minute', async () => {
  const device = deviceOf(await logIn(app.a))
  const { email } = app.a
  app.clock.advance(60_000)
  for (let at = 0; at < 10; at++) {
    expect((await logIn({ email, password: 'a wild guess at it' }, { cookie: device })).status).toBe(401)
  }
  expect((await logIn({ email, password: app.a.password }, { cookie: device })).status).toBe(429)
  expect((await ask({ url: urlOf(app, 'member', 'auth.me'), cookie: device })).status).toBe(401)
})

test('the computer at the front desk knows everybody who works there', async () => {
  const jar = cookieJar()
  for (const login of [app.a, app.b, app.a]) {
    jar.take(await logIn(login, { cookie: jar.header() }))
  }
  for (const login of [app.a, app.b]) {
    expect((await logIn(login, { cookie: jar.header() })).left).toHaveProperty('device')
  }
})

test('what others try is told to nobody: the limit that strangers share stands in no header', async () => {
  const email = 'watched@staff.example'
  const first = await logIn({ email, password: 'a wild guess at it' })
  for (let at = 0; at < 20; at++) await logIn({ email, password: 'a wild guess at it' })
  const later = await logIn({ email, password: 'a wild guess at it' })
  expect(later.headers.get('ratelimit')).toBe(first.headers.get('ratelimit'))
})

function deviceOf({ headers }: { headers: Headers }): string {
  const value = headers.getSetCookie().find((line) => line.startsWith(cookie)) ?? ''
  return value.split(';')[0] ?? ''
}
