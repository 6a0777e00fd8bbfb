import { mintToken } from '@frontdesk/api/credential/token'
import { openRedisLimiter } from '@frontdesk/api/limit/redis-limiter'
import { newAddress } from '@frontdesk/testkit/new-address'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { forgetCounts } from '@frontdesk/api/limit/forget-counts'
import { startServer } from '@frontdesk/server/start-server'
import { expect, test } from 'vitest'
import { urlOf } from '../http/app.ts'
import { startServerProcess } from '../server-process.ts'
import { ask } from './ask.ts'
import { startRedisStandIn } from './redis-stand-in.ts'

const frozen = new URL('frozen-clock.ts', import.meta.url)

test('a process that is killed forgets nothing, and two processes count together', async () => {
  await using app = await startTestApp()
  const from = newAddress()
  const body = { token: mintToken('hublink').token }
  const left = async (url: string) => (await ask({ url: `${url}/api/customer/hub.exchange`, from, body })).left['token']
  const seen: (number | undefined)[] = []
  {
    await using first = await startServerProcess(app.env, frozen)
    seen.push(await left(urlIn(first.lines)), await left(urlIn(first.lines)))
    await first.kill()
  }
  await using again = await startServerProcess(app.env, frozen)
  seen.push(await left(urlIn(again.lines)))
  await using other = await startServerProcess(app.env, frozen)
  seen.push(await left(urlIn(other.lines)), await left(urlIn(again.lines)))
  expect(seen).toEqual([4, 3, 2, 1, 0])
  const over = await ask({ url: `${urlIn(other.lines)}/api/customer/hub.exchange`, from, body })
  expect(over.status).toBe(429)
})

test('two servers that share Redis count together, and ask the database for none of it', async () => {
  await using app = await startTestApp()
  await using redis = await startRedisStandIn()
  const start = async () =>
    await startServer({ ...app.env, REDIS_URL: redis.url }, { now: () => app.clock.now, runJobs: false })
  await using one = await start()
  await using other = await start()
  const from = newAddress()
  const left: (number | undefined)[] = []
  for (const { appUrl } of [one, other, one]) {
    left.push((await ask({ url: `${appUrl}/api/member/auth.login`, from })).left['address'])
  }
  expect(left).toEqual([9, 8, 7])
  expect(await app.owner.selectFrom('limit_bucket').select('used').execute()).toEqual([])
})

test('when Redis is gone nobody passes, and everybody does again once it is back', async () => {
  await using app = await startTestApp()
  const redis = await startRedisStandIn()
  const limiter = await openRedisLimiter(redis.url, app.server.deps.log)
  await using _limiter = limiter
  app.server.deps.limiter = limiter
  const url = urlOf(app, 'visitor', 'session.start')
  const start = async () => await ask({ url, from: newAddress(), body: { siteKey: app.a.siteKey } })
  expect((await start()).status).toBe(200)
  await redis[Symbol.asyncDispose]()
  const refused = await start()
  expect([refused.status, refused.code]).toEqual([503, 'unavailable'])
  await using _back = await startRedisStandIn(Number(new URL(redis.url).port))
  await expect.poll(async () => (await start()).status, { timeout: 10_000 }).toBe(200)
})

test('when the database cannot count nobody passes, whatever else it could do', async () => {
  await using app = await startTestApp()
  await app.owner.schema.alterTable('limit_bucket').renameTo('limit_bucket_away').execute()
  const calls = [
    await ask({ url: urlOf(app, 'visitor', 'session.start'), body: { siteKey: app.a.siteKey } }),
    await ask({ url: urlOf(app, 'member', 'auth.login'), body: { email: app.a.email, password: app.a.password } }),
    await ask({ url: urlOf(app, 'integration', 'nothing') }),
    await ask({ url: `${app.server.appUrl}/webhooks/stripe` }),
  ]
  for (const { status, code } of calls) expect([status, code]).toEqual([503, 'unavailable'])
  expect((await fetch(`${app.server.widgetUrl}/embed/${app.a.siteKey}`)).status).toBe(503)
  expect(await app.owner.selectFrom('visitor_session').select('id').execute()).toEqual([])
})

test('of many calls at once exactly as many pass as may', async () => {
  await using app = await startTestApp()
  const from = newAddress()
  const url = urlOf(app, 'visitor', 'session.start')
  const calls = Array.from({ length: 80 }, async () => await ask({ url, from, body: { siteKey: app.a.siteKey } }))
  const answers = await Promise.all(calls)
  const answered = (wanted: number) => answers.filter(({ status }) => status === wanted)
  expect(answered(200)).toHaveLength(10)
  // The others of the sixty that the limit lets by are asked for work, and may pass with it.
  expect(answered(428)).toHaveLength(50)
  expect(answered(429)).toHaveLength(20)
})

test('what windows that have ended counted is cleared away', async () => {
  await using app = await startTestApp()
  const rows = async () => await app.owner.selectFrom('limit_bucket').select('used').execute()
  await ask({ url: urlOf(app, 'visitor', 'work.challenge') })
  await forgetCounts(app.server.deps)
  expect(await rows()).toHaveLength(1)
  app.clock.advance(3_600_001)
  await forgetCounts(app.server.deps)
  expect(await rows()).toEqual([])
})

function urlIn(lines: Record<string, unknown>[]): string {
  return String(lines.find(({ event }) => event === 'server.started')?.['url'])
}
