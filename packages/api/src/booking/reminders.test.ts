import { expect, test } from 'vitest'
import { completesAt, dueReminder, nextReminderAt, thanksAt } from './reminders.ts'
import { readTerms } from './terms.ts'

const startsAt = new Date('2026-03-12T10:00:00Z')
const hours = (count: number) => new Date(startsAt.getTime() + count * 3_600_000)
const terms = (more: object) => readTerms({ version: 1, ...more })
const twice = terms({ reminderMinutes: [60, 1440, 1440] })

test.each([
  [-48, -24],
  [-24, -1],
  [-5, -1],
  [-1, undefined],
  [2, undefined],
])('%i hours from the start, the next reminder is at %s', (now, next) => {
  expect(nextReminderAt(startsAt, twice, hours(now))).toEqual(next === undefined ? undefined : hours(next))
})

test.each([
  ['at its time', -24, -48, -24],
  ['late, and before the next', -3, -48, -24],
  ['so late that the next is due too: only that one', -0.5, -48, -1],
  ['not once it has begun', 0, -48, undefined],
  ['not where it was past when the booking was made', -3, -5, undefined],
  ['not before its time', -30, -48, undefined],
])('a reminder is due %s', (...[, now, plannedAt, due]) => {
  const since = { now: hours(now), plannedAt: hours(plannedAt) }
  expect(dueReminder(startsAt, twice, since)).toEqual(due === undefined ? undefined : hours(due))
})

test.each([
  [null, 12, undefined],
  [2, 2, 2],
  [48, 12, 48],
])('with thanks after %s hours a booking completes after %i', (followUpHours, after, thanks) => {
  expect(completesAt(startsAt, terms({ followUpHours }))).toEqual(hours(after))
  expect(thanksAt(startsAt, terms({ followUpHours }))).toEqual(thanks === undefined ? undefined : hours(thanks))
})

test('a service without reminders has none', () => {
  expect(nextReminderAt(startsAt, terms({ reminderMinutes: [] }), hours(-48))).toBeUndefined()
})
