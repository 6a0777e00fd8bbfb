import { expect, test } from 'vitest'
import { instantAt, wallTimeOf } from './wall-time.ts'

test.each([
  ['Europe/Lisbon', '2026-03-10', '09:00', '2026-03-10T09:00:00.000Z'],
  ['Europe/Lisbon', '2026-07-10', '09:00', '2026-07-10T08:00:00.000Z'],
  ['America/Chicago', '2026-03-10', '09:00', '2026-03-10T14:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-10', '09:00', '2026-03-10T03:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '00:30', '2025-12-31T10:30:00.000Z'],
  ['Pacific/Pago_Pago', '2026-01-01', '00:30', '2026-01-01T11:30:00.000Z'],
])('in %s, %s %s is %s, and the way back', (zone, ...texts) => {
  const [date, time, at] = texts
  expect(instantAt({ date, time }, zone)).toBe(at)
  expect(wallTimeOf(at, zone)).toEqual({ date, time })
})

test('a time that the clock skips is the one after the skip, and one that comes twice the earlier', () => {
  expect(instantAt({ date: '2026-03-29', time: '01:30' }, 'Europe/Lisbon')).toBe('2026-03-29T01:30:00.000Z')
  expect(instantAt({ date: '2026-10-25', time: '01:30' }, 'Europe/Lisbon')).toBe('2026-10-25T00:30:00.000Z')
})

test('what is half typed is no instant', () => {
  expect(instantAt({ date: '', time: '09:00' }, 'UTC')).toBeUndefined()
  expect(instantAt({ date: '2026-03-10', time: '' }, 'UTC')).toBeUndefined()
  expect(instantAt({ date: '2026-13-10', time: '09:00' }, 'UTC')).toBeUndefined()
})
