import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Atelier Luz', 'AL'],
  ['Lakeside Dental of Chicago', 'LC'],
  ['luz', 'L'],
  ['استوديو الضوء', 'اض'],
  ['ليلى منصور', 'لم'],
  ['ال', 'ا'],
  ['…', ''],
])('%s is known by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
