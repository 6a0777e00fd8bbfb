import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const refused = { data: { code: 'unauthenticated' } }
const open = () => visitorClient(app.server.widgetUrl)
const refresh = (refreshToken: string) => open().session.refresh.mutate({ refreshToken })
const lives = (accessToken: string) => visitorClient(app.server.widgetUrl, accessToken).thread.get.query({})

test('an answer that was lost may be asked for once more, up to ten seconds later', async () => {
  const { refreshToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  await refresh(refreshToken)
  app.clock.advance(10_000)
  const again = await refresh(refreshToken)
  expect(await lives(again.accessToken)).toMatchObject({ status: 'open' })
})

test('a moment more is a moment too late, and ends the session for everybody', async () => {
  const { refreshToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  const next = await refresh(refreshToken)
  app.clock.advance(10_001)
  await expect(refresh(refreshToken)).rejects.toMatchObject(refused)
  await expect(lives(next.accessToken)).rejects.toMatchObject(refused)
})

test('once more is once: the third who brings it ends the session', async () => {
  const { refreshToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  await refresh(refreshToken)
  const again = await refresh(refreshToken)
  await expect(refresh(refreshToken)).rejects.toMatchObject(refused)
  await expect(lives(again.accessToken)).rejects.toMatchObject(refused)
})

test('of fifty who bring one refresh token at once, two at most get an answer, and then nobody has a session', async () => {
  const { refreshToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => refresh(refreshToken)))
  const answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(answered).toHaveLength(2)
  for (const { accessToken } of answered) await expect(lives(accessToken)).rejects.toMatchObject(refused)
})

test('a refresh token that comes back later ends the session for everybody', async () => {
  const { refreshToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  const next = await refresh(refreshToken)
  app.clock.advance(11_000)
  await expect(refresh(refreshToken)).rejects.toMatchObject(refused)
  await expect(refresh(next.refreshToken)).rejects.toMatchObject(refused)
  await expect(lives(next.accessToken)).rejects.toMatchObject(refused)
})

test('so does one that comes back after its successor was used, however soon', async () => {
  const first = await open().session.start.mutate({ siteKey: app.a.siteKey })
  const second = await refresh(first.refreshToken)
  app.clock.advance(1_000)
  const third = await refresh(second.refreshToken)
  await expect(refresh(first.refreshToken)).rejects.toMatchObject(refused)
  await expect(lives(third.accessToken)).rejects.toMatchObject(refused)
})

test('an access token lives for fifteen minutes', async () => {
  const { accessToken } = await open().session.start.mutate({ siteKey: app.a.siteKey })
  app.clock.advance(15 * 60_000 - 1)
  expect(await lives(accessToken)).toMatchObject({ status: 'open' })
  app.clock.advance(1)
  await expect(lives(accessToken)).rejects.toMatchObject(refused)
})
