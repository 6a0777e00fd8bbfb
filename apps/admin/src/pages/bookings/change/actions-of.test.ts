import { expect, test } from 'vitest'
import { actionsOf } from './actions-of.ts'

const startsAt = '2026-03-10T10:00:00.000Z'
const before = new Date('2026-03-10T09:00:00Z')
const after = new Date('2026-03-10T10:00:00Z')

test.each([
  ['confirmed', 'move cancel', 'move complete noShow cancel'],
  ['requested', 'move cancel', 'move cancel'],
  ['awaiting_payment', 'move cancel', 'move cancel'],
  ['proposed', 'cancel', 'cancel'],
  ['held', 'cancel', 'cancel'],
  ['completed', '', 'noShow'],
  ['no_show', '', 'complete'],
  ['cancelled', '', ''],
  ['declined', '', ''],
  ['expired', '', ''],
] as const)('what is %s can: before it begins "%s", afterwards "%s"', (state, ...said) => {
  expect([before, after].map((now) => actionsOf({ state, startsAt }, now).join(' '))).toEqual(said)
})
