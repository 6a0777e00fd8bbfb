import { expect, test } from 'vitest'
import { limitSecrets } from '../limit/limit-secrets.ts'
import { openStreams, sharedAtLeast } from '../limit/limits.ts'
import { type StreamOwner, countOpenStreams } from './open-streams.ts'

const limitOf = (by: (typeof openStreams)[number]['by']) => openStreams.find((rule) => rule.by === by)?.limit ?? 0

function setUp() {
  const streams = countOpenStreams({
    limitSecrets: limitSecrets('an operator’s key of a test, long enough'),
    now: () => new Date('2026-03-10T09:00:00Z'),
  })
  let count = 0
  const owner = (given: Partial<StreamOwner> = {}): StreamOwner => {
    const id = String(count++)
    return { kind: 'visitor', tenantId: id, subjectId: id, source: id, ...given }
  }
  /** Opens them until there is no place. */
  const fill = (given: Partial<StreamOwner>) => {
    const places: Disposable[] = []
    for (let place = streams.take(owner(given)); place; place = streams.take(owner(given))) places.push(place)
    return places
  }
  return { streams, owner, fill }
}

test('one session has so many streams, whichever its addresses, and another has its own', () => {
  const { streams, owner, fill } = setUp()
  const session = { tenantId: 'a', subjectId: 'one' }
  expect(fill(session)).toHaveLength(limitOf('session'))
  expect(streams.take(owner({ ...session, kind: 'hub' }))).toBeDefined()
  expect(streams.take(owner({ ...session, tenantId: 'b' }))).toBeDefined()
})

test('the visitors at one address have so many streams, whosoever they are, and take none from the staff there', () => {
  const { streams, owner, fill } = setUp()
  const source = '192.0.2.1'
  expect(fill({ source })).toHaveLength(limitOf('address'))
  expect(streams.take(owner({ source, kind: 'member' }))).toBeDefined()
  expect(streams.take(owner({ source, kind: 'hub' }))).toBeDefined()
})

test('the visitors of a business take no place from its staff, nor from another business', () => {
  const { streams, owner, fill } = setUp()
  const { length } = fill({ tenantId: 'a' })
  expect(length).toBeGreaterThanOrEqual(limitOf('tenant') * sharedAtLeast)
  expect(length).toBeLessThanOrEqual(limitOf('tenant'))
  expect(streams.take(owner({ tenantId: 'a', kind: 'member' }))).toBeDefined()
  expect(streams.take(owner({ tenantId: 'b' }))).toBeDefined()
})

test('ten thousand visitors find a place, and as many as there may be leave room for the others', () => {
  const { streams, owner, fill } = setUp()
  expect(fill({}).length).toBeGreaterThanOrEqual(10_000)
  expect(streams.take(owner({ kind: 'member' }))).toBeDefined()
  expect(streams.take(owner({ kind: 'hub' }))).toBeDefined()
  expect(limitOf('surface')).toBeLessThan(limitOf('process'))
})

test('a place that is given back is free, once', () => {
  const { streams, owner, fill } = setUp()
  const session = { tenantId: 'a', subjectId: 'one' }
  const [first, ...others] = fill(session)
  first?.[Symbol.dispose]()
  first?.[Symbol.dispose]()
  const again = streams.take(owner(session))
  expect(again).toBeDefined()
  expect(streams.take(owner(session))).toBeUndefined()
  for (const place of [...others, again]) place?.[Symbol.dispose]()
  expect(streams.size).toBe(0)
})
