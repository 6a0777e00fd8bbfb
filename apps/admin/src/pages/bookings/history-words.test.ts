import { expect, test } from 'vitest'
import type { BookingChange } from '../../api/types.ts'
import { actorWords, historyWords } from './history-words.ts'

const first: BookingChange = {
  at: '2026-03-01T08:00:00.000Z',
  actor: 'visitor',
  memberName: null,
  fromState: null,
  toState: 'held',
  fromStartsAt: null,
  toStartsAt: 'T1',
  fromProvider: null,
  toProvider: 'Ines',
}
const words = (change: Partial<BookingChange>) => historyWords({ ...first, ...change }, (at) => at)
const stays = { fromStartsAt: 'T1', fromProvider: 'Ines' }

test.each([
  ['how it began', {}, 'Time kept for the customer', ['For T1, with Ines']],
  ['a proposal', { toState: 'proposed' }, 'Proposed', ['For T1, with Ines']],
  ['a yes', { ...stays, fromState: 'held', toState: 'confirmed' }, 'Confirmed', []],
  ['an approval', { ...stays, fromState: 'requested', toState: 'confirmed' }, 'Approved and confirmed', []],
  [
    'an approval that costs',
    { ...stays, fromState: 'requested', toState: 'awaiting_payment' },
    'Approved, awaiting payment',
    [],
  ],
  [
    'another time',
    { ...stays, fromState: 'confirmed', toState: 'confirmed', toStartsAt: 'T2' },
    'Moved',
    ['From T1 to T2'],
  ],
  [
    'somebody else, at another time',
    { ...stays, fromState: 'confirmed', toState: 'confirmed', toStartsAt: 'T2', toProvider: 'Rui' },
    'Moved',
    ['From T1 to T2', 'From Ines to Rui'],
  ],
] as const)('%s', (_, change, ...said) => {
  const { title, details } = words(change)
  expect([title, details]).toEqual(said)
})

test('who did it is named, as far as there is a name', () => {
  expect(actorWords({ actor: 'member', memberName: 'Ana' })).toBe('Ana')
  expect(actorWords({ actor: 'member', memberName: null })).toBe('Somebody of the staff who has left')
  expect(actorWords({ actor: 'system', memberName: null })).toBe('By itself')
})
