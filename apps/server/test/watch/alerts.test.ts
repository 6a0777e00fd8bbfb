import { encodeId } from '@frontdesk/api/core/id-schema'
import { anomalies } from '@frontdesk/api/watch/anomalies'
import { newId, nilUuid } from '@frontdesk/db/ids'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { beforeEach, afterEach, expect, test } from 'vitest'

let app: TestApp
beforeEach(async () => void (app = await startTestApp()))
afterEach(async () => await app[Symbol.asyncDispose]())

const { threshold, minutes } = anomalies.misses

test('twenty misses raise one alert, and the caller’s answer stays what it was', async () => {
  const key = await apiKeyOf(app, app.a)
  expect(threshold).toBe(20)
  const answers = new Set<string>()
  for (let at = 0; at < threshold - 1; at++) answers.add(await miss(key))
  expect(await alerts()).toEqual([])
  answers.add(await miss(key))
  expect(await alerts()).toMatchObject([{ tenant_id: app.a.tenantId, anomaly: 'misses', actor: 'api_key' }])
  for (let at = 0; at < threshold; at++) answers.add(await miss(key))
  expect(await alerts()).toHaveLength(1)
  expect(answers.size).toBe(1)
})

test('the next window raises an alert of its own', async () => {
  const key = await apiKeyOf(app, app.a)
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < threshold; at++) await miss(key)
    await app.server.deps.watch.flush()
    app.clock.advance(minutes * 60_000)
  }
  expect(await alerts()).toHaveLength(2)
})

test('one key’s misses are not another’s', async () => {
  for (const key of [await apiKeyOf(app, app.a), await apiKeyOf(app, app.b)]) {
    for (let at = 0; at < threshold - 1; at++) await miss(key)
  }
  expect(await alerts()).toEqual([])
})

test('visitors count as the place they come from, however many sessions they begin', async () => {
  for (let at = 0; at < threshold; at++) {
    const { widgetUrl } = app.server
    const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
    expect(await missAt(`${widgetUrl}/api/visitor`, accessToken)).toContain('not_found')
  }
  expect(await alerts()).toMatchObject([{ tenant_id: app.a.tenantId, anomaly: 'misses', actor: null }])
})

test('bad credentials count under nobody, since nobody was proven', async () => {
  for (let at = 0; at < anomalies.credentials_refused.threshold; at++) await miss('nonsense')
  expect(await alerts()).toMatchObject([{ tenant_id: nilUuid, anomaly: 'credentials_refused', actor: null }])
  expect(app.logLines.filter((line) => line.includes('alert.raised'))).toHaveLength(1)
})

test('two processes that count at once raise one alert', async () => {
  const key = await apiKeyOf(app, app.a)
  const { deps } = app.server
  const { openWatch } = await import('@frontdesk/api/watch/open-watch')
  await using other = openWatch(deps)
  const note = deps.watch.note.bind(deps.watch)
  let turn = 0
  deps.watch.note = (taken) => (turn++ % 2 ? other.note(taken) : note(taken))
  for (let at = 0; at < 2 * threshold; at++) await miss(key)
  await Promise.all([deps.watch.flush(), other.flush()])
  expect(await alerts()).toHaveLength(1)
})

async function miss(token: string): Promise<string> {
  return await missAt(`${app.server.appUrl}/api/integration`, token)
}

/** Always from one address; what is left of the limit goes down with every call. */
async function missAt(surface: string, token: string): Promise<string> {
  const response = await fetch(`${surface}/booking.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ bookingId: encodeId('booking', newId<'booking'>()) }),
  })
  const headers = [...response.headers].filter(([name]) => !/^(date|x-request-id|ratelimit)$/.test(name))
  return JSON.stringify([response.status, headers, (await response.text()).replaceAll(/req_[0-9a-f]{24}/g, 'req')])
}

async function alerts() {
  await app.server.deps.watch.flush()
  return await app.owner.selectFrom('security_alert').select(['tenant_id', 'anomaly', 'actor']).execute()
}
