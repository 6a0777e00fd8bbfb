import { expect, test } from 'vitest'
import { backgroundOf } from './background-of.ts'

const day = { from: '2026-07-06T00:00:00Z', to: '2026-07-07T00:00:00Z' }
const at = (from: number, to: number) => ({
  startsAt: `2026-07-06T${String(from).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2026-07-06T${String(to).padStart(2, '0')}:00:00.000Z`,
})
const nothing = { open: [], holidays: [], timeOff: [], outside: [] }

test('whatever is not open is closed, from the first moment to the last', () => {
  expect(backgroundOf({ ...nothing, open: [at(9, 12), at(13, 17)] }, day)).toEqual([
    { kind: 'closed', words: '', startsAt: day.from, endsAt: at(9, 12).startsAt },
    { kind: 'closed', words: '', ...at(12, 13) },
    { kind: 'closed', words: '', startsAt: at(13, 17).endsAt, endsAt: day.to },
  ])
  expect(backgroundOf(nothing, day)).toEqual([{ kind: 'closed', words: '', startsAt: day.from, endsAt: day.to }])
})

test('a whole span that is open leaves nothing closed', () => {
  expect(backgroundOf({ ...nothing, open: [{ startsAt: day.from, endsAt: day.to }] }, day)).toEqual([])
})

test('what keeps somebody is said over what is closed', () => {
  const open = [{ startsAt: day.from, endsAt: day.to }]
  const holidays = [{ date: '2026-07-06', name: 'Carnival', startsAt: day.from, endsAt: day.to }]
  const shown = backgroundOf({ open, holidays, timeOff: [at(9, 10)], outside: [at(11, 12)] }, day)
  expect(shown.map(({ kind, words }) => [kind, words])).toEqual([
    ['holiday', 'Carnival'],
    ['timeOff', 'Time off'],
    ['outside', 'Busy elsewhere'],
  ])
})
