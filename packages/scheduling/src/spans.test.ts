import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, mergeSpans, overlapsAny, subtractSpans } from './spans.ts'

const span = fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: -3, max: 12 }) })
const spans = fc.array(
  span.map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 8 },
)

test('merging keeps exactly the same instants, sorted and apart', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const merged = mergeSpans(given)
      for (let instant = 0; instant < 80; instant++) {
        const held = (list: typeof given) => list.some(({ start, end }) => start <= instant && instant < end)
        expect(held(merged)).toBe(held(given))
      }
      expect(merged.slice(1).every((it, index) => it.start > (merged[index]?.end ?? 0))).toBe(true)
    }),
  )
})

test('merging leaves the given spans as they were', () => {
  const given = [
    { start: 0, end: 2 },
    { start: 1, end: 5 },
  ]
  mergeSpans(given)
  expect(given).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 5 },
  ])
})

test('overlapping means sharing at least one instant', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 9 }), (given, start, length) => {
      const asked = { start, end: start + length }
      const shares = given.map((it) => intersect(it, asked)).some((shared) => shared.start < shared.end)
      expect(overlapsAny(mergeSpans(given), asked.start, asked.end)).toBe(shares)
    }),
  )
})

test('what is left after subtracting is in what was given and in nothing that was taken', () => {
  fc.assert(
    fc.property(spans, spans, (given, taken) => {
      const left = subtractSpans(given, taken)
      for (let instant = 0; instant < 80; instant++) {
        const held = (list: typeof given) => list.some(({ start, end }) => start <= instant && instant < end)
        expect(held(left)).toBe(held(given) && !held(taken))
      }
    }),
  )
})
