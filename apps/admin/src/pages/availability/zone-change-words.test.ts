import { expect, test } from 'vitest'
import { zoneChangeWords } from './zone-change-words.ts'

const now = new Date('2026-07-06T15:20:00Z')
const change = { from: 'Europe/Lisbon', to: 'America/New_York', coming: 0, now }

test('hours are told to be other moments, by what the old clock shows then', () => {
  const [hours, ...more] = zoneChangeWords(change)
  expect(hours).toContain('What is 09:00 from now on is 14:00 in Lisbon.')
  expect(more).toEqual([])
})

test('bookings that are coming are told to stay', () => {
  expect(zoneChangeWords({ ...change, coming: 1 })[1]).toMatch(/^One booking is coming up: it stays/)
  expect(zoneChangeWords({ ...change, coming: 12 })[1]).toMatch(/^12 bookings are coming up: they stay/)
})

test('of two names of one time nothing moves', () => {
  const words = zoneChangeWords({ ...change, to: 'Europe/London', coming: 3 })
  expect(words).toEqual(['Lisbon and London have the same time today; on other days they may not.'])
})
