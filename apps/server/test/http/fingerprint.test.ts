import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Surface, ownPage, rawCall, urlOf } from './app.ts'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

const places: Record<string, string>[] = [
  { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'accept-language': 'pt' },
  { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1.15', 'accept-language': 'de' },
  { 'x-forwarded-for': '198.51.100.7' },
  { 'x-forwarded-for': '2001:db8::7', 'user-agent': '' },
  {},
]

async function credentials(): Promise<[Surface, string, Record<string, string>][]> {
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const jar = cookieJar()
  await loggedIn(app.server.appUrl, app.a, jar)
  return [
    ['visitor', 'thread.get', { authorization: `Bearer ${accessToken}` }],
    ['member', 'auth.me', { cookie: jar.header() }],
    ['integration', 'service.list', { authorization: `Bearer ${await apiKeyOf(app, app.a)}` }],
  ]
}

// A phone changes its address on the way home, and a browser its name overnight.
test('a session goes on from another address and under another browser’s name', async () => {
  for (const [surface, procedure, credential] of await credentials()) {
    for (const place of places) {
      const headers = { ...ownPage, ...place, ...credential }
      expect(await rawCall(urlOf(app, surface, procedure), { headers, body: '{}' })).toMatchObject({ status: 200 })
    }
  }
})
