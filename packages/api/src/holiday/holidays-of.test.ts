import { expect, test } from 'vitest'
import { holidayCountries, holidayRegions, holidaysOf, isHolidayPlace } from './holidays-of.ts'

const dates = (country: string, region: string | null, year: number) =>
  holidaysOf({ country, region }, year).map(({ date }) => date)

test('a country has its holidays, on the dates of its own calendar, in order', () => {
  expect(dates('PT', null, 2026).join(' ')).toBe(
    '2026-01-01 2026-04-03 2026-04-05 2026-04-25 2026-05-01 2026-06-04 2026-06-10 ' +
      '2026-08-15 2026-10-05 2026-11-01 2026-12-01 2026-12-08 2026-12-25',
  )
  expect(holidaysOf({ country: 'US', region: null }, 2026)[0]).toEqual({ date: '2026-01-01', name: "New Year's Day" })
})

test('a region has its own beside them', () => {
  expect(dates('DE', null, 2026)).not.toContain('2026-01-06')
  expect(dates('DE', 'BY', 2026)).toContain('2026-01-06')
  expect(dates('DE', 'BY', 2026)).not.toContain('2026-08-08')
  expect(dates('DE', 'BY/A', 2026)).toContain('2026-08-08')
})

test('a holiday of several days closes each whole one, and a day without an hour is whole', () => {
  expect(dates('TR', null, 2026)).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']))
  expect(dates('TR', null, 2026)).not.toContain('2026-03-23')
  expect(dates('PT', null, 2024)).toContain('2024-03-31')
})

test('a place that nobody knows has none', () => {
  expect(dates('XX', null, 2026)).toEqual([])
  expect(dates('PT', 'nowhere', 2026)).toEqual([])
  expect([isHolidayPlace({ country: 'PT', region: null }), isHolidayPlace({ country: 'PT', region: 'BY' })]).toEqual([
    true,
    false,
  ])
  expect(isHolidayPlace({ country: 'toString', region: null })).toBe(false)
})

test('places are named', () => {
  expect(holidayCountries()).toMatchObject({ PT: 'Portugal', JP: expect.any(String) })
  expect(holidayRegions('DE')).toMatchObject({ BY: expect.any(String), 'BY/A': expect.any(String) })
  expect(holidayRegions('XX')).toEqual({})
})
