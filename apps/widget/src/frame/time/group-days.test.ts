import { expect, test } from 'vitest'
import { createClock } from './clock.ts'
import { groupDays, labelSlots } from './group-days.ts'

const clockIn = (zone: string) => createClock({ locale: 'en-GB', hourCycle: 'h23', zone, now: () => 0 })
const slotsAt = (...instants: string[]) => instants.map((startsAt) => ({ startsAt, providerIds: [], seatsLeft: null }))
const grouped = (zone: string, ...instants: string[]) =>
  groupDays(slotsAt(...instants), clockIn(zone)).map(({ key, slots }) => [key, slots.map((slot) => slot.startsAt)])

test("a slot stands under the visitor's own calendar day", () => {
  const instants = ['2026-03-10T01:30:00Z', '2026-03-10T12:00:00Z'] as const
  expect(grouped('Europe/Lisbon', ...instants)).toEqual([['2026-03-10', [...instants]]])
  expect(grouped('America/New_York', ...instants)).toEqual([
    ['2026-03-09', [instants[0]]],
    ['2026-03-10', [instants[1]]],
  ])
  expect(grouped('Pacific/Auckland', ...instants)).toEqual([
    ['2026-03-10', [instants[0]]],
    ['2026-03-11', [instants[1]]],
  ])
})

test('a day of 23 hours and one of 25 each stay one day', () => {
  // Lisbon: forward at 01:00 UTC on 29 March, back at 01:00 UTC on 25 October.
  const spring = [
    '2026-03-29T00:00:00Z',
    '2026-03-29T00:59:00Z',
    '2026-03-29T01:00:00Z',
    '2026-03-29T22:59:00Z',
  ] as const
  expect(grouped('Europe/Lisbon', ...spring, '2026-03-29T23:00:00Z')).toEqual([
    ['2026-03-29', [...spring]],
    ['2026-03-30', ['2026-03-29T23:00:00Z']],
  ])
  const autumn = [
    '2026-10-24T23:00:00Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
    '2026-10-25T23:59:00Z',
  ] as const
  expect(grouped('Europe/Lisbon', ...autumn, '2026-10-26T00:00:00Z')).toEqual([
    ['2026-10-25', [...autumn]],
    ['2026-10-26', ['2026-10-26T00:00:00Z']],
  ])
})

test('slots in any order come out in the order of time', () => {
  expect(grouped('UTC', '2026-05-02T09:00:00Z', '2026-05-01T10:00:00Z', '2026-05-01T09:00:00Z')).toEqual([
    ['2026-05-01', ['2026-05-01T09:00:00Z', '2026-05-01T10:00:00Z']],
    ['2026-05-02', ['2026-05-02T09:00:00Z']],
  ])
})

test('only the hour that comes twice says which of the two it is', () => {
  const slots = slotsAt('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z')
  expect(labelSlots(slots, clockIn('Europe/Lisbon')).map(({ label }) => label)).toEqual([
    '01:30 GMT+1',
    '01:30 GMT',
    '02:30',
  ])
})
