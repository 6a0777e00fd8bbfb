import { expect, test } from 'vitest'
import { categoryOf } from './category.ts'

const others = ['Portraits', 'Für Zwei']

test.each([
  ['portraits', 'Portraits'],
  ['  PORTRAITS ', 'Portraits'],
  ['für  zwei', 'Für Zwei'],
  ['fu\u0308r\u00a0zwei', 'Für Zwei'],
  ['Portrait', 'Portrait'],
  [' Walks   and classes ', 'Walks and classes'],
  ['   ', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(categoryOf(typed, others)).toBe(kept)
})
