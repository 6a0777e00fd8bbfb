import { type CountedCall, type UnverifiedCall, countCall } from '@frontdesk/api/limit/count-call'
import { type LimitClass, type LimitKey, type LimitRule, limits, sharedAtLeast } from '@frontdesk/api/limit/limits'
import { rememberDevice } from '@frontdesk/api/credential/known-device'
import { openRedisLimiter } from '@frontdesk/api/limit/redis-limiter'
import { newAddress } from '@frontdesk/testkit/new-address'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisStandIn, startRedisStandIn } from './redis-stand-in.ts'

type Case = { limit: LimitClass; rule: LimitRule; known: boolean; name: string }

const cases: Case[] = Object.entries(limits).flatMap(([name, { rules, ...more }]) => {
  const limit = name as LimitClass // a key of the table
  const known: readonly LimitRule[] = 'known' in more ? more.known : []
  return [
    ...rules.map((rule) => ({ limit, rule, known: false, name: `${name} by ${rule.by}` })),
    ...known.map((rule) => ({ limit, rule, known: true, name: `${name} by ${rule.by}` })),
  ]
})

let app: TestApp
let redis: RedisStandIn
const stores: Record<string, () => Pick<TestApp['server']['deps'], 'limiter'>> = {}
beforeAll(async () => {
  app = await startTestApp()
  redis = await startRedisStandIn()
  const limiter = await openRedisLimiter(redis.url, app.server.deps.log)
  stores['Postgres'] = () => ({ limiter: app.server.deps.limiter })
  stores['Redis'] = () => ({ limiter })
  return async () => await limiter[Symbol.asyncDispose]()
})
afterAll(async () => {
  await redis[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
})

describe.each(['Postgres', 'Redis'])('with %s', (store) => {
  test.each(cases)('$name: its last call passes, the next does not, and the next window begins anew', async (each) => {
    const { rule } = each
    const deps = { ...app.server.deps, ...stores[store]?.() }
    const same = theSame(each)
    const call = async () => await countCall(deps, { ...somebodyElse(), ...same, limit: each.limit })
    const least = rule.shared ? rule.limit * sharedAtLeast : rule.limit
    const isRefused = ({ refusal }: CountedCall) => refusal !== undefined && refusal !== 'work_needed'
    for (let at = 0; at < least; at++) expect(isRefused(await call())).toBe(false)
    let over = await call()
    for (let at = least + 1; rule.shared && at < rule.limit && !over.refusal; at++) over = await call()
    if (rule.shared && !over.refusal) over = await call()
    expect(over.refusal).toBe('slow_down')
    expect(Number(over.headers['Retry-After'])).toBeLessThanOrEqual(rule.windowSeconds)

    app.clock.advance(Number(over.headers['Retry-After']) * 1_000 - 1)
    expect((await call()).refusal).toBe('slow_down')
    app.clock.advance(1)
    expect(isRefused(await call())).toBe(false)
  })

  test('a call that an address has no more room for is not counted by what strangers share', async () => {
    const deps = { ...app.server.deps, ...stores[store]?.() }
    const email = 'flooded@example.com'
    const source = newAddress()
    for (let at = 0; at < 200; at++) await countCall(deps, { limit: 'login', source, email })
    const other = await countCall(deps, { limit: 'login', source: newAddress(), email })
    expect(other.refusal).toBeUndefined()
  })
})

test('what is stored tells nobody and nothing', async () => {
  const own = { source: '198.51.100.77', email: 'ana.souza@example.org', credential: 'selector-of-ana' }
  await countCall(app.server.deps, { limit: 'login', ...own })
  await countCall(app.server.deps, { limit: 'read', ...own })
  const rows = await app.owner.selectFrom('limit_bucket').selectAll().execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const { bucket_hash } of rows) expect(bucket_hash).toHaveLength(32)
  const deps = { ...app.server.deps, ...stores['Redis']?.() }
  await countCall(deps, { limit: 'login', ...own })
  expect(redis.keys().join()).toMatch(/frontdesk:limit:[0-9a-f]{64}:\d+/)
  expect(redis.keys().join()).not.toMatch(/ana|198\.51/)
})

/** What the rule counts by stays; everything else is new at each call, so that no other rule is in the way. */
function theSame({ rule, known }: Case): Partial<UnverifiedCall> {
  const email = `${rule.by}-${newAddress()}@example.com`
  const fixed: Record<LimitKey, Partial<UnverifiedCall>> = {
    address: { source: newAddress() },
    email_at_address: { source: newAddress(), email },
    email: { email },
    credential: { credential: email },
    token: { token: email },
    site: { site: email },
    device: { email, deviceCookie: known ? cookieFor(email) : undefined },
    everyone: {},
  }
  return fixed[rule.by]
}

function somebodyElse(): Omit<UnverifiedCall, 'limit'> {
  const source = newAddress()
  return { source, credential: source, token: source, site: source, email: `${source}@example.com` }
}

function cookieFor(email: string): string | undefined {
  const responseHeaders = new Headers()
  rememberDevice({ deps: app.server.deps, cookies: new Map(), responseHeaders }, email)
  return /__Host-fd_device=([^;]+)/.exec(responseHeaders.get('set-cookie') ?? '')?.[1]
}
