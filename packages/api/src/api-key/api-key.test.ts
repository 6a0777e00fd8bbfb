import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { integrationClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const refused = { data: { code: 'unauthenticated' } }
const server = (key: string) => integrationClient(app.server.appUrl, key)
const wish = { name: 'Our shop', scopes: ['services:read' as const] }

test('a key is shown once, may do what it was made for, and says when it was last used', async () => {
  const owner = await staffOf(app, app.a)
  const { id, secret } = await owner.apiKey.create.mutate({ ...wish, expiresInDays: 30 })
  const listed = async () => (await owner.apiKey.list.query({})).apiKeys.find((key) => key.id === id)
  expect(await listed()).toEqual({
    id,
    ...wish,
    createdAt: app.clock.now.toISOString(),
    expiresAt: new Date(app.clock.now.getTime() + 30 * 86_400_000).toISOString(),
    lastUsedAt: null,
    hasExpired: false,
  })
  expect(JSON.stringify(await owner.apiKey.list.query({}))).not.toContain(secret.split('.')[1])
  expect(await server(secret).service.list.query({})).toBeDefined()
  expect(await listed()).toMatchObject({ lastUsedAt: app.clock.now.toISOString() })
  await expect(server(secret).customer.list.query({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
})

test('a revoked, an expired and a made-up key hear the same, and a revoked one is not listed', async () => {
  const owner = await staffOf(app, app.a)
  const revoked = await owner.apiKey.create.mutate(wish)
  const expired = await owner.apiKey.create.mutate({ ...wish, expiresInDays: 1 })
  await owner.apiKey.revoke.mutate({ apiKeyId: revoked.id })
  app.clock.advance(86_400_000)
  for (const { secret } of [revoked, expired]) {
    await expect(server(secret).service.list.query({})).rejects.toMatchObject(refused)
    await expect(server(`${secret.slice(0, -3)}AAA`).service.list.query({})).rejects.toMatchObject(refused)
  }
  const later = await staffOf(app, app.a)
  const { apiKeys } = await later.apiKey.list.query({})
  expect(apiKeys.map(({ id }) => id)).not.toContain(revoked.id)
  expect(apiKeys.find(({ id }) => id === expired.id)).toMatchObject({ hasExpired: true })
  await expect(later.apiKey.revoke.mutate({ apiKeyId: revoked.id })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
})

test('another business neither sees nor revokes it, and an agent may not even look', async () => {
  const owner = await staffOf(app, app.a)
  const { id, secret } = await owner.apiKey.create.mutate(wish)
  const stranger = await staffOf(app, app.b)
  expect(await stranger.apiKey.list.query({})).toEqual({ apiKeys: [] })
  await expect(stranger.apiKey.revoke.mutate({ apiKeyId: id })).rejects.toMatchObject({ data: { code: 'not_found' } })
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const forbidden = { data: { code: 'forbidden' } }
  await expect(agent.apiKey.list.query({})).rejects.toMatchObject(forbidden)
  await expect(agent.apiKey.create.mutate(wish)).rejects.toMatchObject(forbidden)
  await expect(agent.apiKey.revoke.mutate({ apiKeyId: id })).rejects.toMatchObject(forbidden)
  expect(await server(secret).service.list.query({})).toBeDefined()
})
