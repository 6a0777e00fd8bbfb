import { expect, test } from 'vitest'
import { weekOf } from './week-of.ts'

const hours = [
  { weekday: 1, from: 540, to: 720 },
  { weekday: 1, from: 780, to: 1020 },
  { weekday: 7, from: 600, to: 660 },
]

test.each(['2026-03-23', '2026-03-26', '2026-03-29'])('%s lies in a week from Monday to Sunday', (today) => {
  const week = weekOf(hours, today)
  expect(week.map(({ date }) => date)).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => `2026-03-${day}`))
  expect(week.filter(({ isToday }) => isToday)).toMatchObject([{ date: today }])
  expect(week.map(({ ranges }) => ranges.length)).toEqual([2, 0, 0, 0, 0, 0, 1])
})
