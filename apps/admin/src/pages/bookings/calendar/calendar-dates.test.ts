import { expect, test } from 'vitest'
import { datesInWords, instantsAround, shownDates, stepOf, today } from './calendar-dates.ts'
import { readCalendarSearch } from './calendar-search.ts'

test('the day is the one of the business, not of whoever looks', () => {
  const now = new Date('2026-03-10T23:30:00Z')
  expect(today('Europe/Berlin', now)).toBe('2026-03-11')
  expect(today('America/Chicago', now)).toBe('2026-03-10')
})

test.each([
  ['2026-03-10', 1, '2026-03-09', '2026-03-15'],
  ['2026-03-15', 1, '2026-03-09', '2026-03-15'],
  ['2026-03-15', 0, '2026-03-15', '2026-03-21'],
  ['2026-03-14', 6, '2026-03-14', '2026-03-20'],
  ['2026-12-31', 1, '2026-12-28', '2027-01-03'],
])('the week of %s that begins on weekday %i is %s to %s', (date, firstDay, ...week) => {
  const { first, last } = shownDates(date, 'week', firstDay)
  expect([first, last]).toEqual(week)
})

test('a day is itself, and the next one is one further', () => {
  expect(shownDates('2026-03-10', 'day', 1)).toEqual({ first: '2026-03-10', last: '2026-03-10' })
  expect(stepOf('day')).toBe(1)
  expect(stepOf('list')).toBe(7)
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'])(
  'what is asked for holds the whole week in %s',
  (zone) => {
    const { from, to } = instantsAround({ first: '2026-03-09', last: '2026-03-15' })
    expect(today(zone, new Date(from)) < '2026-03-09').toBe(true)
    expect(today(zone, new Date(to)) > '2026-03-15').toBe(true)
  },
)

test('a week is named by its dates', () => {
  const words = (first: string, last: string) => datesInWords({ first, last }, 'en-GB').replace(/\s+/g, ' ')
  expect(words('2026-03-09', '2026-03-15')).toBe('9 – 15 March 2026')
  expect(words('2026-03-10', '2026-03-10')).toBe('Tuesday, 10 March 2026')
})

test('what stands in the address and means nothing is left out', () => {
  expect(readCalendarSearch({ date: '2026-02-30', view: 'year', provider: 7 })).toEqual({})
  expect(readCalendarSearch({ date: '2026-02-28', view: 'day', provider: 'prv_1' })).toEqual({
    date: '2026-02-28',
    view: 'day',
    provider: 'prv_1',
  })
})
