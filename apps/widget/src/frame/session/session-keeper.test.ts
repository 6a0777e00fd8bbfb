import { expect, test } from 'vitest'
import { keepSession } from './session-keeper.ts'
import { openShelf } from './shelf.ts'

const minute = 60_000
const noStorage = () => {
  throw new DOMException('blocked', 'SecurityError')
}

class Refused extends Error {}

/** A server that hands out numbered tokens, each refresh token good once, and tells what it was asked. */
function setUp({ skewMs = 0 } = {}) {
  const clock = { now: Date.parse('2026-03-10T09:00:00Z') }
  const asked: string[] = []
  const counts = { ended: 0, tokens: 0 }
  const world = { isReachable: true, goodRefresh: '' }
  const shelf = openShelf('site_a', noStorage)

  function pair() {
    const count = ++counts.tokens
    world.goodRefresh = `refresh-${count}`
    const accessExpiresAt = new Date(clock.now + skewMs + 15 * minute).toISOString()
    return { accessToken: `access-${count}`, accessExpiresAt, refreshToken: world.goodRefresh }
  }
  let turn: Promise<unknown> = Promise.resolve()
  const newKeeper = () =>
    keepSession({
      async start() {
        asked.push('start')
        if (!world.isReachable) throw new TypeError('Failed to fetch')
        return pair()
      },
      async refresh(refreshToken) {
        asked.push(refreshToken)
        if (!world.isReachable) throw new TypeError('Failed to fetch')
        if (refreshToken !== world.goodRefresh) throw new Refused()
        return pair()
      },
      isRefusal: (error) => error instanceof Refused,
      shelf,
      now: () => clock.now,
      async alone(work) {
        const own = turn.then(work)
        turn = own.catch(() => undefined)
        await own
      },
      onEnd: () => void counts.ended++,
    })
  return { keeper: newKeeper(), newKeeper, clock, asked, counts, world, shelf, pair }
}

test('nothing starts by itself', async () => {
  const { keeper, asked } = setUp()
  expect(keeper.isKnown()).toBe(false)
  expect(await keeper.token()).toBeUndefined()
  expect(asked).toEqual([])
})

test('a session starts once, however many ask at the same time', async () => {
  const { keeper, asked } = setUp()
  await Promise.all([keeper.begin(), keeper.begin(), keeper.begin()])
  await keeper.begin()
  expect(asked).toEqual(['start'])
  expect(await keeper.token()).toBe('access-1')
})

test('a token is renewed before its end, and once for all who need it', async () => {
  const { keeper, clock, asked } = setUp()
  await keeper.begin()
  clock.now += 14 * minute
  expect(await keeper.token()).toBe('access-1')
  clock.now += 0.5 * minute
  expect(await Promise.all([keeper.token(), keeper.token()])).toEqual(['access-2', 'access-2'])
  expect(asked).toEqual(['start', 'refresh-1'])
})

test('a refused token is renewed; one that somebody else has renewed already is just replaced', async () => {
  const { keeper, asked } = setUp()
  await keeper.begin()
  expect(await Promise.all([keeper.renew('access-1'), keeper.renew('access-1')])).toEqual(['access-2', 'access-2'])
  expect(await keeper.renew('access-1')).toBe('access-2')
  expect(asked).toEqual(['start', 'refresh-1'])
})

test('after a reload the session goes on from the saved refresh token', async () => {
  const { keeper, newKeeper, asked } = setUp()
  await keeper.begin()
  const reloaded = newKeeper()
  expect(reloaded.isKnown()).toBe(true)
  await reloaded.begin()
  expect(await reloaded.token()).toBe('access-2')
  expect(asked).toEqual(['start', 'refresh-1'])
})

test('a refresh token that another tab has used is read anew', async () => {
  const { keeper, newKeeper, asked } = setUp()
  await keeper.begin()
  await newKeeper().token()
  expect(await keeper.renew('access-1')).toBe('access-3')
  expect(asked).toEqual(['start', 'refresh-1', 'refresh-2'])
})

test('a session that has ended is forgotten, told once, and the next begins afresh', async () => {
  const { keeper, world, counts, asked } = setUp()
  await keeper.begin()
  world.goodRefresh = 'revoked'
  expect(await keeper.renew('access-1')).toBeUndefined()
  expect(keeper.isKnown()).toBe(false)
  expect(counts.ended).toBe(1)
  await keeper.begin()
  expect(await keeper.token()).toBe('access-2')
  expect(asked).toEqual(['start', 'refresh-1', 'start'])
})

test('a lost connection ends no session', async () => {
  const { keeper, world, clock, counts } = setUp()
  await keeper.begin()
  clock.now += 20 * minute
  world.isReachable = false
  await expect(keeper.token()).rejects.toThrow('Failed to fetch')
  expect(keeper.isKnown()).toBe(true)
  world.isReachable = true
  expect(await keeper.token()).toBe('access-2')
  expect(counts.ended).toBe(0)
})

test.for([-5 * 60 * minute, 5 * 60 * minute])(
  'a clock that is wrong by %i ms makes no storm of refreshes',
  async (skewMs) => {
    const { keeper, asked } = setUp({ skewMs })
    await keeper.begin()
    for (let time = 0; time < 10; time++) await keeper.token()
    expect(asked).toEqual(['start'])
  },
)

test('by one mark the tabs know which session it is, for as long as it lasts', async () => {
  const { keeper, world, shelf, pair } = setUp()
  const turn = () => {}
  await keeper.begin()
  const began = shelf.read('began')
  expect(began).toBeDefined()
  await keeper.renew('access-1')
  await keeper.become(async () => pair(), turn)
  expect(shelf.read('began')).toBe(began)

  await keeper.adopt(async () => pair(), turn)
  const adopted = shelf.read('began')
  expect(adopted).toBeDefined()
  expect(adopted).not.toBe(began)

  world.goodRefresh = 'revoked'
  await keeper.renew('access-4')
  expect(shelf.read('began')).toBeUndefined()
})

test('two tabs that begin at the same time begin one session', async () => {
  const { keeper, newKeeper, asked } = setUp()
  const other = newKeeper()
  await Promise.all([keeper.begin(), other.begin()])
  expect(asked).toEqual(['start'])
  expect(await other.token()).toBe('access-2')
})
