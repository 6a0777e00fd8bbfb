import { expect, test } from 'vitest'
import { addDays, blockOn, hoursShown } from './week-layout.ts'

const zone = 'Europe/Lisbon'
const monday = { startsAt: '2026-07-05T23:00:00.000Z', endsAt: '2026-07-06T23:00:00.000Z' }

test('a stretch stands where its clock says, cut at both midnights', () => {
  const span = (startsAt: string, endsAt: string) => blockOn(monday, { startsAt, endsAt }, zone)
  expect(span('2026-07-06T09:00:00Z', '2026-07-06T10:30:00Z')).toEqual({ from: 600, to: 690 })
  expect(span('2026-07-05T21:00:00Z', '2026-07-06T01:00:00Z')).toEqual({ from: 0, to: 120 })
  expect(span('2026-07-06T21:00:00Z', '2026-07-07T01:00:00Z')).toEqual({ from: 1320, to: 1440 })
  expect(span('2026-07-04T00:00:00Z', '2026-07-05T23:00:00Z')).toBeUndefined()
  expect(span('2026-07-06T23:00:00Z', '2026-07-07T01:00:00Z')).toBeUndefined()
})

test('the hour that comes twice never turns a stretch around', () => {
  const day = { startsAt: '2026-10-24T23:00:00.000Z', endsAt: '2026-10-26T00:00:00.000Z' }
  const block = blockOn(day, { startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T01:15:00Z' }, zone)
  expect(block).toEqual({ from: 90, to: 90 })
})

test('the hours shown hold everything, and the middle of the day', () => {
  expect(hoursShown([])).toEqual({ from: 540, to: 1020 })
  expect(hoursShown([{ from: 450, to: 1290 }])).toEqual({ from: 420, to: 1320 })
})

test('days are counted over the ends of months and years', () => {
  expect(addDays('2026-12-29', 7)).toBe('2027-01-05')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})
