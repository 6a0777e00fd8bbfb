import { expect, test } from 'vitest'
import { daySpans, openSpans, weekOf } from './week.ts'

const hour = 3_600_000
const at = (text: string) => Date.parse(text)
const agenda = { zone: 'Europe/Lisbon', weeklyHours: [], overrides: [], closedDates: [] }

test.each(['2026-03-09', '2026-03-12', '2026-03-15'])('%s is in the week from Monday the 9th', (date) => {
  expect(weekOf(date)).toEqual([9, 10, 11, 12, 13, 14, 15].map((day) => `2026-03-${String(day).padStart(2, '0')}`))
})

test('a week may reach over the end of a year, and lie before the first of all', () => {
  expect(weekOf('2026-01-01')[0]).toBe('2025-12-29')
  expect(weekOf('1970-01-01')[0]).toBe('1969-12-29')
})

test('a day on which the clock changes has an hour less or more', () => {
  const lengths = daySpans('Europe/Lisbon', ['2026-03-28', '2026-03-29', '2026-10-25']).map(
    ({ start, end }) => (end - start) / hour,
  )
  expect(lengths).toEqual([24, 23, 25])
})

test('hours past midnight go on into the next day, and are cut at the end of the week', () => {
  const weeklyHours = [{ weekday: 7 as const, from: 1320, to: 1560 }]
  const span = { start: at('2026-03-09T00:00Z'), end: at('2026-03-16T00:00Z') }
  expect(openSpans({ ...agenda, weeklyHours }, span)).toEqual([
    { start: at('2026-03-09T00:00Z'), end: at('2026-03-09T02:00Z') },
    { start: at('2026-03-15T22:00Z'), end: at('2026-03-16T00:00Z') },
  ])
})

test('a holiday is closed, and a date that is spoken for is not', () => {
  const weeklyHours = ([1, 2, 3] as const).map((weekday) => ({ weekday, from: 540, to: 600 }))
  const overrides = [{ date: '2026-03-10', ranges: [{ from: 600, to: 660 }] }]
  const span = { start: at('2026-03-09T00:00Z'), end: at('2026-03-16T00:00Z') }
  const closedDates = ['2026-03-09', '2026-03-10']
  expect(openSpans({ ...agenda, weeklyHours, overrides, closedDates }, span)).toEqual([
    { start: at('2026-03-10T10:00Z'), end: at('2026-03-10T11:00Z') },
    { start: at('2026-03-11T09:00Z'), end: at('2026-03-11T10:00Z') },
  ])
})
