import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, visitorClient } from '@frontdesk/testkit/test-client'
import { openStreams, streamRetrySeconds } from '@frontdesk/api/limit/limits'
import { afterEach, beforeEach, expect, test } from 'vitest'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app[Symbol.asyncDispose]())

const mostOfSession = openStreams.find(({ by }) => by === 'session')?.limit ?? 0
const openNow = () => app.server.deps.openStreams.size
/** Which is when the server has noticed. */
const openBecomes = (count: number) => expect.poll(openNow, { timeout: 20_000 }).toBe(count)

/** A stream of which nobody knows any more is closed by the garbage collector. */
const kept: Response[] = []

async function visitor() {
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const open = async (signal?: AbortSignal, body = '{}') => {
    const response = await fetch(`${app.server.widgetUrl}/api/visitor/live.messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body,
      ...(signal && { signal }),
    })
    kept.push(response)
    return response
  }
  return { open }
}

test('a session with all its streams open is told to come later, and comes in when one of them has gone', async () => {
  const { open } = await visitor()
  const life = new AbortController()
  const last = new AbortController()
  for (let at = 1; at < mostOfSession; at++) expect((await open(life.signal)).status).toBe(200)
  expect((await open(last.signal)).status).toBe(200)

  const refused = await open()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe(String(streamRetrySeconds))
  expect(await refused.json()).toMatchObject({ error: { data: { code: 'slow_down' } } })
  expect((await (await visitor()).open(life.signal)).status).toBe(200)

  last.abort()
  await openBecomes(mostOfSession)
  expect((await open(life.signal)).status).toBe(200)
  life.abort()
  await openBecomes(0)
})

test('whoever goes before the first word, in the middle, or at once, leaves no place behind', async () => {
  const { open } = await visitor()
  const goes: ((life: AbortController) => Promise<void>)[] = [
    async (life) => {
      const opening = open(life.signal)
      life.abort()
      await opening.catch(() => {})
    },
    async (life) => {
      const opening = open(life.signal)
      setImmediate(() => life.abort())
      await opening.catch(() => {})
    },
    async (life) => {
      await open(life.signal)
      life.abort()
    },
    async (life) => {
      await (await open(life.signal)).body?.getReader().read()
      life.abort()
    },
    async () => await (await open()).body?.cancel(),
  ]
  for (const go of [...goes, ...goes]) {
    await go(new AbortController())
    await openBecomes(0)
  }
})

test('what does not begin takes no place', async () => {
  const { open } = await visitor()
  expect((await open(undefined, '{"lastEventId":7}')).status).toBe(400)
  expect(openNow()).toBe(0)
  const member = await staffOf(app, app.a)
  member.live.changes.subscribe({ conversationId: `cnv_${'0'.repeat(26)}` }, {})
  await openBecomes(0)
})

test('a stream that ends with its session gives its place back', async () => {
  const jar = cookieJar()
  const member = await staffOf(app, app.a, { jar })
  const stream = await asOwnPage(jar)(`${app.server.appUrl}/api/member/live.changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  })
  expect(openNow()).toBe(1)
  await member.auth.logout.mutate({})
  await (await newVisitor(app, app.a)).message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  expect(await stream.text()).toContain('serialized-error')
  expect(openNow()).toBe(0)
})

test('a server that ends gives all places back', async () => {
  const { open } = await visitor()
  const streams = [await open(), await open(), await open()]
  expect(openNow()).toBe(3)
  const { openStreams: places } = app.server.deps
  await app.server[Symbol.asyncDispose]()
  await Promise.allSettled(streams.map((stream) => stream.text()))
  expect(places.size).toBe(0)
})
