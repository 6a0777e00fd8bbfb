import { type UnverifiedCall, countCall } from '@frontdesk/api/limit/count-call'
import { type LimitClass, limits, workRulesOf } from '@frontdesk/api/limit/limits'
import { createChallenge } from '@frontdesk/api/proof-of-work/challenge'
import { newAddress } from '@frontdesk/testkit/new-address'
import { somebody } from '@frontdesk/testkit/arrange'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { solve } from '@frontdesk/testkit/working-send'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => await app[Symbol.asyncDispose]())

const ask = () => visitorClient(app.server.widgetUrl).work.challenge.mutate({})
const count = (call: UnverifiedCall) => countCall(app.server.deps, call)
const asking = Object.keys(limits).filter((name) => workRulesOf(name as LimitClass).length > 0) as LimitClass[] // its keys

test.each(asking)(
  '%s asks an address for work before it refuses anything, and work that was done is good once',
  async (limit) => {
    const source = newAddress()
    const [{ limit: most } = { limit: 0 }] = workRulesOf(limit).filter(({ by }) => by === 'address')
    const call = (work?: string) =>
      count({ limit, source, site: newAddress(), credential: newAddress(), email: newAddress(), work })
    for (let at = 0; at < most; at++) expect((await call()).refusal).toBeUndefined()
    const over = await call()
    expect(over.refusal).toBe('work_needed')
    expect(JSON.stringify(over.headers)).not.toContain('Retry-After')
    const work = solve(await ask())
    expect((await call(work)).refusal).toBeUndefined()
    expect((await call(work)).refusal).toBe('work_needed')
    expect((await call('nonsense')).refusal).toBe('work_needed')
  },
)

test('a solution that has expired is worth nothing', async () => {
  const source = newAddress()
  const call = (work?: string) => count({ limit: 'contact', source, work })
  const { limitSecrets } = app.server.deps
  const old = solve(createChallenge(limitSecrets, new Date(app.clock.now.getTime() - 300_000)))
  for (let at = 0; at < 3; at++) await call()
  expect((await call(old)).refusal).toBe('work_needed')
})

test('a site that very many come to asks each of them, at a number that nobody knows', async () => {
  const site = newAddress()
  const call = () => count({ limit: 'contact', source: newAddress(), site })
  const refusals: unknown[] = []
  for (let at = 0; at < 61; at++) refusals.push((await call()).refusal)
  const first = refusals.indexOf('work_needed')
  expect(first).toBeGreaterThanOrEqual(36)
  expect(first).toBeLessThanOrEqual(60)
  expect((await count({ limit: 'contact', source: newAddress(), site: newAddress() })).refusal).toBeUndefined()
})

test('work does not open what is refused', async () => {
  const source = newAddress()
  const call = (work?: string) => count({ limit: 'contact', source, work })
  for (let at = 0; at < 10; at++) await call()
  expect((await call(solve(await ask()))).refusal).toBe('slow_down')
})

test('a form that came with work is the same form', async () => {
  const form = {
    siteKey: app.a.siteKey,
    name: somebody.name,
    email: somebody.email,
    text: 'Hello',
    nonce: 'some-nonce',
  }
  const { contact } = visitorClient(app.server.widgetUrl)
  await contact.send.mutate(form)
  await contact.send.mutate({ ...form, work: solve(await ask()) })
  await runJobs(app)
  const threads = await app.owner.selectFrom('conversation').select('id').execute()
  expect(threads).toHaveLength(1)
})
