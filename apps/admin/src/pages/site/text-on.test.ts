import { expect, test } from 'vitest'
import { textOn } from './text-on.ts'

test.each([
  ['#ffffff', '#000000'],
  ['#000000', '#ffffff'],
  ['#0e5c53', '#ffffff'],
  ['#ffd400', '#000000'],
] as const)('text on %s is %s', (background, text) => {
  expect(textOn(background)).toBe(text)
})
