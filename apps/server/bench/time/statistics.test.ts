import { expect, test } from 'vitest'
import { estimate, interval, quantileOfT } from './statistics.ts'

test('the quantile of t is that of the tables', () => {
  // https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm, 0.995
  expect(quantileOfT(30)).toBeCloseTo(2.75, 2)
  expect(quantileOfT(100)).toBeCloseTo(2.626, 3)
  expect(quantileOfT(1e9)).toBeCloseTo(2.576, 3)
})

test('a fifth of hiccups on either side changes nothing', () => {
  const calm = Array.from({ length: 100 }, (_, at) => at % 10)
  const upset = calm.map((value, at) => (at % 10 === 9 ? 1e9 : at % 10 === 0 ? -1e9 : value))
  expect(estimate(upset).mean).toBe(estimate(calm).mean)
  expect(estimate(upset).standardError).toBe(estimate(calm).standardError)
})

test('a worked example comes out as by hand', () => {
  // Ten values: two are cut on each side, 3..8 stay; winsorized 3,3,3,4,5,6,7,8,8,8 has variance 4.722.
  const found = estimate([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(found.mean).toBe(5.5)
  expect(found.standardError).toBeCloseTo(Math.sqrt(4.7222) / (0.6 * Math.sqrt(10)), 4)
  expect(interval(found).low).toBeLessThan(5.5)
})

test('no difference at all is none, and a constant one is certain', () => {
  expect(estimate([0, 0, 0, 0, 0]).t).toBe(0)
  expect(estimate([3, 3, 3, 3, 3]).t).toBe(Infinity)
})
