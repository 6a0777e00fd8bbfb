import { addOffer } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

test('a provider has the new name everywhere, and the records say who gave it', async () => {
  const providerId = await providerOf(app.a)
  expect(await member.provider.rename.mutate({ providerId, name: '  Ana  ' })).toEqual({ ok: true })
  const { providers } = await member.provider.list.query({})
  expect(providers.find(({ id }) => id === providerId)?.name).toBe('Ana')
  const { entries } = await member.audit.list.query({ about: 'provider' })
  expect(entries).toMatchObject([{ event: 'provider.renamed', actor: { kind: 'member' }, subject: providerId }])
})

test('a name is one line that says something', async () => {
  const providerId = await providerOf(app.a)
  for (const name of ['', '   ', 'x'.repeat(121), 'two\nlines']) {
    await expect(member.provider.rename.mutate({ providerId, name })).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ path: 'name' }] },
    })
  }
})

test('the provider of another business keeps its name', async () => {
  const theirs = await providerOf(app.b)
  for (const providerId of [theirs, 'prv_00000000000000000000000000', 'nonsense']) {
    await expect(member.provider.rename.mutate({ providerId, name: 'Ana' })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
  }
  const other = await staffOf(app, app.b)
  expect((await other.provider.list.query({})).providers.map(({ name }) => name)).not.toContain('Ana')
})

test('an agent renames nobody', async () => {
  const providerId = await providerOf(app.a)
  const agent = await staffOf(app, app.a, { role: 'agent' })
  await expect(agent.provider.rename.mutate({ providerId, name: 'Ana' })).rejects.toMatchObject({
    data: { code: 'forbidden' },
  })
})

async function providerOf(tenant: TestApp['a']): Promise<string> {
  return encodeId('provider', (await addOffer(app, tenant)).providerId)
}
