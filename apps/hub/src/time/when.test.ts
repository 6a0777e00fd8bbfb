import { expect, test } from 'vitest'
import { daysUntil, deadline, whenAtBusiness, whenIn, zoneName } from './when.ts'

const appointment = { startsAt: '2026-05-12T09:00:00Z', endsAt: '2026-05-12T10:30:00Z' }

test('an appointment is told on the clock of the zone that is asked for, and the zone is named', () => {
  expect(whenIn(appointment, 'Europe/Lisbon', 'en-GB')).toEqual({
    date: 'Tuesday, 12 May 2026',
    hours: '10:00 – 11:30',
    zone: 'Lisbon time (GMT+1)',
  })
  expect(whenIn(appointment, 'America/Chicago', 'en-US').hours.replaceAll(/\s/g, ' ')).toBe('4:00 AM – 5:30 AM')
})

test('the date is the one of that zone, too', () => {
  expect(whenIn(appointment, 'Pacific/Auckland', 'en-GB').date).toContain('12 May')
  const late = { startsAt: '2026-05-12T23:30:00Z', endsAt: '2026-05-13T00:30:00Z' }
  expect(whenIn(late, 'Europe/Lisbon', 'en-GB').date).toContain('13 May')
  expect(whenIn(late, 'America/Chicago', 'en-GB').date).toContain('12 May')
  expect(whenIn(late, 'Atlantic/Azores', 'en-GB').hours).toBe('23:30 – 00:30')
})

test("the business's clock is told only where it shows another time", () => {
  const seenFrom = (viewer: string) => whenAtBusiness(appointment, { viewer, business: 'Europe/Lisbon' }, 'en-GB')
  expect(seenFrom('Europe/Lisbon')).toBeUndefined()
  expect(seenFrom('Europe/London')).toBeUndefined()
  expect(seenFrom('Asia/Kolkata')?.hours).toBe('10:00 – 11:30')
})

test('a difference of summer time alone is a difference', () => {
  const zones = { viewer: 'Africa/Abidjan', business: 'Europe/Lisbon' }
  const winter = { startsAt: '2026-03-10T09:00:00Z', endsAt: '2026-03-10T10:00:00Z' }
  expect(whenAtBusiness(winter, zones, 'en-GB')).toBeUndefined()
  expect(whenAtBusiness(appointment, zones, 'en-GB')?.zone).toBe('Lisbon time (GMT+1)')
})

test('an appointment across the change of the clocks is told as the wall clock shows it', () => {
  const night = { startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T01:30:00Z' }
  expect(whenIn(night, 'Europe/Lisbon', 'en-GB').hours).toBe('01:30 – 01:30')
})

test.each([
  ['Europe/Lisbon', 'Lisbon time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['Asia/Calcutta', 'Kolkata time'],
  ['UTC', 'UTC'],
  ['Etc/GMT+3', 'GMT+3'],
])('%s reads "%s"', (zone, name) => {
  expect(zoneName(zone)).toBe(name)
})

test('days are counted on the calendar of the viewer, not in hours', () => {
  const lateEvening = Date.parse('2026-05-11T22:30:00Z')
  expect(daysUntil(appointment.startsAt, lateEvening, 'America/Chicago')).toBe(1)
  expect(daysUntil(appointment.startsAt, lateEvening, 'Europe/Lisbon')).toBe(1)
  expect(daysUntil(appointment.startsAt, Date.parse('2026-05-11T23:30:00Z'), 'Europe/Lisbon')).toBe(0)
})

test('a deadline today is a time, any other has its day', () => {
  const where = { zone: 'Europe/Lisbon', locale: 'en-GB' }
  const now = Date.parse('2026-05-12T08:00:00Z')
  expect(deadline('2026-05-12T13:35:00Z', now, where)).toBe('14:35 today')
  expect(deadline('2026-05-15T13:35:00Z', now, where)).toBe('14:35 on Friday 15 May')
})
