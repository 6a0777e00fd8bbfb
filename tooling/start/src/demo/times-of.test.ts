import { expect, test } from 'vitest'
import { chicago } from './chicago.ts'
import { lisbon } from './lisbon.ts'
import { timesOf } from './times-of.ts'

const week = [2, 3, 4, 5, 6, 7, 8].map((day) => new Date(Date.UTC(2026, 10, day, 13)))

test('every appointment was booked before it starts and before today, whatever day it is moved to', () => {
  for (const business of [lisbon, chicago])
    for (const booking of business.bookings)
      for (const now of week) {
        const { startsAt, bookedAt } = timesOf({ now, business }, booking)
        expect(bookedAt.getTime()).toBeLessThan(Math.min(startsAt.getTime(), now.getTime()))
      }
})
