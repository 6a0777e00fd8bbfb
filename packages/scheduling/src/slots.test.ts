import { expect, test } from 'vitest'
import { at, everyDay, nothingElse, plainOffer, range, shown, span } from '../test/wall-text.ts'
import { checkSlot, explainSlot, listSlots } from './slots.ts'
import type { Agenda, Offer } from './types.ts'

// Monday 1 June 2026 in UTC: nothing here has to do with clocks that change.
const monday = span('2026-06-01T00:00Z/2026-06-02T00:00Z')
const now = at('2026-05-31T00:00Z')

function ask({ agenda, offer }: { agenda?: Partial<Agenda>; offer?: Partial<Offer> } = {}) {
  const usual = { ...nothingElse, zone: 'UTC', weeklyHours: everyDay('09:00-12:00') }
  return { now, agenda: { ...usual, ...agenda }, offer: { ...plainOffer, ...offer } }
}

function times(asked: ReturnType<typeof ask>, { start, end } = monday): string[] {
  return listSlots({ ...asked, from: start, to: end }).map((slot) => shown(asked.agenda.zone, slot).slice(11, 16))
}

function reason(asked: ReturnType<typeof ask>, startsAt: string) {
  const answer = checkSlot({ ...asked, startsAt: at(startsAt) })
  return answer.ok ? 'accepted' : answer.reason
}

test('slots fill the window from its start, and the last one ends when the window does', () => {
  expect(times(ask())).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'])
})

test('from is inclusive and to is exclusive', () => {
  expect(times(ask(), span('2026-06-01T09:30Z/2026-06-01T10:30Z'))).toEqual(['09:30', '10:00'])
})

test('an empty or reversed range has no slots', () => {
  expect(times(ask(), span('2026-06-01T09:30Z/2026-06-01T09:30Z'))).toEqual([])
  expect(times(ask(), span('2026-06-02T00:00Z/2026-06-01T00:00Z'))).toEqual([])
})

test('an appointment longer than the window has no slots', () => {
  expect(times(ask({ offer: { durationMinutes: 181 } }))).toEqual([])
})

test('the grid keeps its own pace, whatever the duration', () => {
  const offer = { durationMinutes: 60, intervalMinutes: 45 }
  expect(times(ask({ offer }))).toEqual(['09:00', '09:45', '10:30'])
})

test('ranges that touch or overlap are one window with one grid', () => {
  const agenda = { weeklyHours: everyDay('10:10-11:00', '09:00-10:10', '09:30-10:00') }
  expect(times(ask({ agenda, offer: { durationMinutes: 40, intervalMinutes: 40 } }))).toEqual([
    '09:00',
    '09:40',
    '10:20',
  ])
})

test('ranges apart each begin their own grid', () => {
  const agenda = { weeklyHours: everyDay('09:00-10:00', '10:15-11:00') }
  expect(times(ask({ agenda }))).toEqual(['09:00', '09:30', '10:15'])
})

test('a window may run past midnight, on the grid of the evening', () => {
  const agenda = { weeklyHours: [{ weekday: 7 as const, ...range('22:20-26:00') }] }
  expect(times(ask({ agenda, offer: { intervalMinutes: 60 } }))).toEqual(['00:20', '01:20'])
})

test('an appointment may cross midnight where one day’s hours touch the next', () => {
  const agenda = { weeklyHours: everyDay('00:00-01:00', '23:00-24:00') }
  const offer = { durationMinutes: 120, intervalMinutes: 60 }
  expect(times(ask({ agenda, offer }))).toEqual(['23:00'])
})

test('around the clock, every day has the same times', () => {
  const asked = ask({ agenda: { weeklyHours: everyDay('00:00-24:00') }, offer: { intervalMinutes: 420 } })
  expect(times(asked)).toEqual(['00:00', '07:00', '14:00', '21:00'])
  expect(times(asked, span('2026-06-02T00:00Z/2026-06-03T00:00Z'))).toEqual(['00:00', '07:00', '14:00', '21:00'])
})

test('an override replaces the hours of its date, and an empty one closes it', () => {
  const overrides = (texts: string[]) => [{ date: '2026-06-01', ranges: texts.map(range) }]
  expect(times(ask({ agenda: { overrides: overrides(['15:00-16:00']) } }))).toEqual(['15:00', '15:30'])
  expect(times(ask({ agenda: { overrides: overrides([]) } }))).toEqual([])
})

test('an override leaves alone what began the evening before', () => {
  const agenda = { weeklyHours: everyDay('22:00-25:00'), overrides: [{ date: '2026-06-01', ranges: [] }] }
  expect(times(ask({ agenda }))).toEqual(['00:00', '00:30'])
})

test('time off blocks the appointment, while buffers may reach into it', () => {
  const agenda = { timeOff: [span('2026-06-01T10:00Z/2026-06-01T11:00Z')] }
  const offer = { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }
  expect(times(ask({ agenda, offer }))).toEqual(['09:00', '09:30', '11:00', '11:30'])
})

test('buffers may reach out of the window', () => {
  const offer = { bufferBeforeMinutes: 60, bufferAfterMinutes: 60, durationMinutes: 180 }
  expect(times(ask({ offer }))).toEqual(['09:00'])
})

test('buffers add up: the new one does not reach into the one that is already stored', () => {
  // A booking 10:00-10:30 that asked for ten minutes on either side.
  const agenda = { busy: [span('2026-06-01T09:50Z/2026-06-01T10:40Z')] }
  expect(times(ask({ agenda }))).toEqual(['09:00', '11:00', '11:30'])
  expect(times(ask({ agenda, offer: { bufferBeforeMinutes: 20 } }))).toEqual(['09:00', '11:00', '11:30'])
  expect(times(ask({ agenda, offer: { bufferBeforeMinutes: 21 } }))).toEqual(['09:00', '11:30'])
  expect(times(ask({ agenda, offer: { bufferAfterMinutes: 20 } }))).toEqual(['09:00', '11:00', '11:30'])
  expect(times(ask({ agenda, offer: { bufferAfterMinutes: 21 } }))).toEqual(['11:00', '11:30'])
})

test('notice is elapsed, inclusive, and does not move the grid', () => {
  const noticed = (clock: string) => times({ ...ask({ offer: { noticeMinutes: 60 } }), now: at(clock) })
  expect(noticed('2026-06-01T10:00:00.000Z')).toEqual(['11:00', '11:30'])
  expect(noticed('2026-06-01T10:00:00.001Z')).toEqual(['11:30'])
})

test('the past is too soon even without notice', () => {
  expect(times({ ...ask(), now: at('2026-06-01T10:10Z') })).toEqual(['10:30', '11:00', '11:30'])
})

test('the horizon counts the dates of the business, not of the provider', () => {
  // Now it is Sunday in Pago Pago, already Monday in Kiritimati.
  const asked = (businessZone: string) => ({
    ...ask({
      agenda: { weeklyHours: everyDay('00:00-24:00') },
      offer: { businessZone, horizonDays: 1, intervalMinutes: 60 },
    }),
    now: at('2026-06-01T10:00Z'),
  })
  const wide = span('2026-05-30T00:00Z/2026-06-09T00:00Z')
  const last = (businessZone: string) => listSlots({ ...asked(businessZone), from: wide.start, to: wide.end }).at(-1)
  expect(shown('Pacific/Pago_Pago', last('Pacific/Pago_Pago') ?? 0)).toBe('2026-06-01 23:00 -11:00')
  expect(shown('Pacific/Kiritimati', last('Pacific/Kiritimati') ?? 0)).toBe('2026-06-03 23:00 +14:00')
})

test('a horizon of zero days is the rest of today', () => {
  const asked = { ...ask({ offer: { horizonDays: 0 } }), now: at('2026-06-01T10:45Z') }
  expect(times(asked, span('2026-06-01T00:00Z/2026-06-05T00:00Z'))).toEqual(['11:00', '11:30'])
})

test('an accepted slot names the span to block, buffers included', () => {
  const asked = ask({ offer: { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 } })
  expect(checkSlot({ ...asked, startsAt: at('2026-06-01T10:00Z') })).toEqual({
    ok: true,
    blocked: span('2026-06-01T09:55Z/2026-06-01T10:45Z'),
  })
})

test('a refusal names its first reason', () => {
  const asked = ask({
    agenda: {
      timeOff: [span('2026-06-01T09:00Z/2026-06-01T10:00Z')],
      busy: [span('2026-06-01T09:30Z/2026-06-01T10:30Z')],
    },
  })
  expect(reason(asked, '2026-05-30T23:30Z')).toBe('too_soon')
  expect(reason(asked, '2026-07-01T09:00Z')).toBe('beyond_horizon')
  expect(reason(asked, '2026-06-01T08:30Z')).toBe('outside_hours')
  expect(reason(asked, '2026-06-01T11:45Z')).toBe('outside_hours')
  expect(reason(asked, '2026-06-01T11:01Z')).toBe('off_grid')
  expect(reason(asked, '2026-06-01T09:30Z')).toBe('time_off')
  expect(reason(asked, '2026-06-01T10:00Z')).toBe('busy')
  expect(reason(asked, '2026-06-01T10:30Z')).toBe('accepted')
})

test('a grid that would never advance, an unknown zone and a date that does not exist are refused', () => {
  expect(() => times(ask({ offer: { intervalMinutes: 0 } }))).toThrow(RangeError)
  expect(() => times(ask({ offer: { durationMinutes: 0 } }))).toThrow(RangeError)
  expect(() => times(ask({ agenda: { zone: 'Mars/Olympus' } }))).toThrow(RangeError)
  expect(() => times(ask({ agenda: { overrides: [{ date: '2026-02-30', ranges: [] }] } }))).toThrow(RangeError)
})

test('the staff hear everything that speaks against a time, and what nobody may override apart', () => {
  const asked = ask({
    agenda: {
      zone: 'Europe/Lisbon',
      closedDates: ['2026-06-01'],
      timeOff: [span('2026-06-01T09:00Z/2026-06-01T10:00Z')],
      busy: [span('2026-06-01T09:30Z/2026-06-01T10:30Z')],
      outsideBusy: [span('2026-06-01T09:45Z/2026-06-01T10:00Z')],
    },
    offer: { maxPerDay: 1, maxPerWeek: 2, taken: [at('2026-06-01T16:00Z')], noticeMinutes: 2 * 1440 },
  })
  expect(explainSlot({ ...asked, startsAt: at('2026-06-01T09:40Z') })).toEqual({
    blocked: span('2026-06-01T09:40Z/2026-06-01T10:10Z'),
    hard: ['busy'],
    soft: ['too_soon', 'holiday', 'time_off', 'outside_busy', 'day_full'],
  })
  expect(explainSlot({ ...asked, startsAt: at('2026-06-09T08:10Z') })).toMatchObject({ hard: [], soft: ['off_grid'] })
  expect(explainSlot({ ...asked, startsAt: at('2026-06-09T08:30Z') })).toMatchObject({ hard: [], soft: [] })
})
