import { type ProviderId, newId } from '@frontdesk/db/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Load, leastBusyFirst } from './rules.ts'

const ids = Array.from({ length: 5 }, () => newId<'provider'>()).sort()
const [ana, bea, cid] = [ids[0], ids[1], ids[2]] as [ProviderId, ProviderId, ProviderId] // five were made
const all = [cid, bea, ana].map((providerId) => ({ providerId }))
const order = (loads: Load[]) => leastBusyFirst(all, loads).map(({ providerId }) => providerId)
const load = (provider_id: ProviderId, count: number, idle: string | null): Load => ({
  provider_id,
  count,
  idle_since: idle === null ? null : new Date(idle),
})

test('whoever has least to do comes first, however short they have waited', () => {
  expect(
    order([load(ana, 2, '2026-03-01T10:00Z'), load(bea, 1, '2026-03-09T10:00Z'), load(cid, 3, '2026-02-01T10:00Z')]),
  ).toEqual([bea, ana, cid])
})

test('of those who have the same to do, whoever has waited longest, and before them whoever had nothing yet', () => {
  expect(order([load(ana, 1, '2026-03-09T10:00Z'), load(bea, 1, '2026-03-08T10:00Z'), load(cid, 1, null)])).toEqual([
    cid,
    bea,
    ana,
  ])
})

test('who is not mentioned has nothing to do, and among equals every process finds the same order', () => {
  expect(order([load(bea, 1, null)])).toEqual([ana, cid, bea])
  expect(order([])).toEqual([ana, bea, cid])
})

test('taking turns by it, nobody ever has two more than anybody else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (people, rounds) => {
      const candidates = ids.slice(0, people).map((providerId) => ({ providerId }))
      const loads = new Map(candidates.map(({ providerId }) => [providerId, load(providerId, 0, null)]))
      for (let round = 1; round <= rounds; round++) {
        const next = leastBusyFirst(candidates, [...loads.values()])[0]?.providerId ?? ana
        loads.set(next, {
          ...load(next, (loads.get(next)?.count ?? 0) + 1, null),
          idle_since: new Date(round * 60_000),
        })
        const counts = [...loads.values()].map(({ count }) => count)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
