import { expect, test } from 'vitest'
import { at, everyDay, nothingElse, plainOffer, range, shown, span } from '../test/wall-text.ts'
import { openWindows } from './open-windows.ts'
import { checkSlot, listSlots } from './slots.ts'
import { DAY } from './units.ts'

const none = { ...nothingElse, weeklyHours: [] }

test('a window shorter than two days is one piece, whatever part of it is asked for', () => {
  const agenda = { ...none, zone: 'UTC', weeklyHours: [{ weekday: 1 as const, ...range('22:20-30:00') }] }
  const whole = span('2026-06-01T22:20Z/2026-06-02T06:00Z')
  for (const part of ['2026-06-01T23:00Z/2026-06-01T23:01Z', '2026-06-02T05:59Z/2026-06-02T06:30Z']) {
    expect(openWindows(agenda, span(part))).toEqual([{ gridStart: whole.start, gridEnd: whole.end, end: whole.end }])
  }
})

test('an appointment may last several days where the hours do', () => {
  const agenda = { ...none, zone: 'UTC', weeklyHours: everyDay('00:00-24:00') }
  const offer = { ...plainOffer, durationMinutes: 5 * 1440, intervalMinutes: 1440 }
  const asked = { now: at('2026-06-01T00:00Z'), offer, startsAt: at('2026-06-03T00:00Z') }
  expect(checkSlot({ ...asked, agenda })).toMatchObject({ ok: true })
  const closedLater = { ...agenda, overrides: [{ date: '2026-06-07', ranges: [] }] }
  expect(checkSlot({ ...asked, agenda: closedLater })).toEqual({ ok: false, reason: 'outside_hours' })
})

test('an override that runs for days is still known on its last', () => {
  const overrides = [{ date: '2026-05-27', ranges: [range('12:00-130:00')] }]
  const [window] = openWindows({ ...none, zone: 'UTC', overrides }, span('2026-06-01T09:00Z/2026-06-01T09:30Z'))
  expect(window?.end).toBe(at('2026-06-01T10:00Z'))
})

test('around the clock, the grid begins anew at midnight even after a date that was skipped', () => {
  const zone = 'Pacific/Apia'
  const agenda = { ...none, zone, weeklyHours: everyDay('00:00-24:00') }
  const offer = { ...plainOffer, intervalMinutes: 7 * 60, businessZone: zone }
  const { start, end } = span('2012-01-01T00:00+14:00/2012-01-02T00:00+14:00')
  const slots = listSlots({ now: at('2011-12-31T12:00+14:00'), from: start, to: end, offer, agenda })
  expect(slots.map((slot) => shown(zone, slot).slice(11, 16))).toEqual(['00:00', '07:00', '14:00', '21:00'])
})

// Until 2011 the clocks of St. John's were set back at 00:01, so that the evening before came again.
const stJohns = { zone: 'America/St_Johns', evening: at('2007-11-03T23:00-02:30') }

test('where the evening comes again after midnight, hours that began at the first midnight hold', () => {
  const { zone, evening } = stJohns
  const agenda = { ...none, zone, weeklyHours: [{ weekday: 7 as const, ...range('00:00-02:00') }] }
  const offer = { ...plainOffer, businessZone: zone, horizonDays: 1 }
  expect(checkSlot({ now: evening, startsAt: at('2007-11-04T00:00-02:30'), offer, agenda })).toMatchObject({ ok: true })
})

test('where the evening comes again after midnight, it still belongs to the last date of the horizon', () => {
  const { zone, evening } = stJohns
  const agenda = { ...none, zone, weeklyHours: [{ weekday: 6 as const, ...range('12:00-26:00') }] }
  const offer = { ...plainOffer, businessZone: zone, horizonDays: 0 }
  const slots = listSlots({ now: evening, from: evening, to: evening + DAY, offer, agenda })
  expect(slots.map((slot) => shown(zone, slot))).toEqual([
    '2007-11-03 23:00 -02:30',
    '2007-11-03 23:30 -02:30',
    '2007-11-03 23:30 -03:30',
  ])
})
