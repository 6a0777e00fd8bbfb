import { expect, test } from 'vitest'
import { endAfter, fromClock, nextRange, rangeProblems, toClock } from './weekly-ranges.ts'

const monday = (from: number, to: number) => ({ weekday: 1, from, to })

test('ranges that touch are fine, ranges that overlap are both marked', () => {
  expect(rangeProblems([monday(540, 720), monday(720, 780)])).toEqual([undefined, undefined])
  expect(rangeProblems([monday(540, 721), monday(720, 780)])).toEqual(['overlap', 'overlap'])
})

test('the same hours on two days do not overlap', () => {
  expect(rangeProblems([monday(540, 720), { ...monday(540, 720), weekday: 2 }])).toEqual([undefined, undefined])
})

test('a range must end after it starts', () => {
  expect(rangeProblems([monday(600, 600), monday(660, 620)])).toEqual(['order', 'order'])
})

test('a range next to a broken one is not blamed for it', () => {
  expect(rangeProblems([monday(540, 720), monday(700, 600)])).toEqual([undefined, 'order'])
})

test('the next range is office hours, then an hour after the last one, then none', () => {
  expect(nextRange([], 1)).toEqual(monday(540, 1020))
  expect(nextRange([monday(540, 720)], 1)).toEqual(monday(780, 960))
  expect(nextRange([monday(540, 1290)], 1)).toEqual(monday(1350, 1440))
  expect(nextRange([monday(540, 1380)], 1)).toBeUndefined()
})

test('the end of the day reads as midnight', () => {
  expect(toClock(1440)).toBe('00:00')
  expect(toClock(545)).toBe('09:05')
})

test('a clock time is read with or without seconds, an unfinished one not at all', () => {
  expect(fromClock('09:05')).toBe(545)
  expect(fromClock('23:59:30')).toBe(1439)
  expect(fromClock('')).toBeUndefined()
})

test('an end that is not after the start is on the next day, and midnight ends the day', () => {
  expect(endAfter(540, 1020)).toBe(1020)
  expect(endAfter(1320, 120)).toBe(1560)
  expect(endAfter(540, 0)).toBe(1440)
  expect(endAfter(540, 540)).toBe(1980)
  expect(endAfter(60, 1560)).toBe(120)
})
